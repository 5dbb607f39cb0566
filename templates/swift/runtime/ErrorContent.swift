import Foundation

/// What an error holds, in whatever type it is thrown. How it does is no API: errors tell what they are.
///
/// Two are equal if they are the same error with the same reason and data. What else came with them does not count:
/// the words of the sender, the members of a later release, and what caused them. Unrecognized errors are equal if all
/// that arrived is.
public final class ErrorContent: Sendable {
    /// What the catalogue says of its domain; `nil` where the domain is not known.
    let table: ErrorTable?
    /// Where its code stands in the table; `nil` where the code is not known.
    let row: Int?
    /// The code of its `NSError`.
    let number: Int
    /// Whether this release knows the error, and what it needs to carry is there.
    let isRecognized: Bool
    /// What came; `nil` for an error that a program made.
    let received: Problem?
    /// The sub-code, where the error has reasons.
    let reason: String?
    /// The fields that the catalogue knows.
    let data: [String: JSONValue]
    /// What caused it.
    let underlying: (any Error)?

    private init(
        _ table: ErrorTable?, _ row: Int?, _ number: Int, isRecognized: Bool, received: Problem?, reason: String?,
        data: [String: JSONValue], underlying: (any Error)?
    ) {
        self.table = table
        self.row = row
        self.number = number
        self.isRecognized = isRecognized
        self.received = received
        self.reason = reason
        self.data = data
        self.underlying = underlying
    }

    /// An error of the table with what it carries.
    convenience init(
        _ table: ErrorTable, row: Int, data: [String: JSONValue] = [:], reason: String? = nil,
        underlying: (any Error)? = nil
    ) {
        self.init(
            table, row, table.numbers[row], isRecognized: true, received: nil, reason: reason, data: data,
            underlying: underlying)
    }

    /// The error of a domain with the number of an `NSError` and nothing else.
    convenience init(_ table: ErrorTable, number: Int, underlying: (any Error)?) {
        if let row = table.row(ofNumber: number), table.takesNothing(row) {
            self.init(table, row: row, underlying: underlying)
        } else {
            let problem = Problem(domain: table.domain, code: table.wireCode(ofNumber: number))
            self.init(problem, table, number: number, underlying: underlying)
        }
    }

    /// The error of a domain with a text code and nothing else.
    convenience init(_ table: ErrorTable, code: String, underlying: (any Error)?) {
        if let row = table.row(of: .text(code)), table.takesNothing(row) {
            self.init(table, row: row, underlying: underlying)
        } else {
            self.init(Problem(domain: table.domain, code: .text(code)), table, underlying: underlying)
        }
    }

    /// The error that `problem` stands for.
    convenience init(_ problem: Problem) {
        self.init(problem, {{ umbrella }}.table(ofDomain: problem.domain))
    }

    /// The error of a domain that `problem` stands for. `number` is that of its `NSError`, where it is known.
    convenience init(_ problem: Problem, _ table: ErrorTable?, number: Int? = nil, underlying: (any Error)? = nil) {
        let row = table?.row(of: problem.code)
        if let table, let row, let carried = table.carried(by: problem, row) {
            self.init(
{%- if has_accepted_codes %}
                table, row, table.numbers[row], isRecognized: true, received: problem.written(by: table.code(row)),
                reason: carried.reason, data: carried.data, underlying: underlying)
{%- else %}
                table, row, table.numbers[row], isRecognized: true, received: problem, reason: carried.reason,
                data: carried.data, underlying: underlying)
{%- endif %}
            return
        }
        var code = ErrorTable.noCode
        if let number {
            code = number
        } else if let table {
            code = row.map { table.numbers[$0] } ?? table.number(ofUnknown: problem.code)
        } else if case .number(let number) = problem.code {
            code = number
        }
        self.init(
            table, row, code, isRecognized: false, received: problem, reason: problem.reason, data: problem.data ?? [:],
            underlying: underlying)
    }

    /// The same error, with what caused it.
    func with(underlying: (any Error)?) -> ErrorContent {
        ErrorContent(
            table, row, number, isRecognized: isRecognized, received: received, reason: reason, data: data,
            underlying: underlying)
    }

    /// The same error, as if this program had made it.
    var made: ErrorContent {
        guard let table, let row else { return self }
        return ErrorContent(table, row: row, data: data, reason: reason, underlying: underlying)
    }

    /// What it carries, if it is recognized and stands in this row.
    @inline(never)
    func payload(_ row: Int) -> Payload? {
        isRecognized && self.row == row ? Payload(data: data, reason: reason) : nil
    }
}

// MARK: - What it says

extension ErrorContent {
    var domain: String { table?.domain ?? received?.domain ?? "" }

    /// The code that users of this package see; of an unknown one, what came.
    var code: Problem.Code {
        guard let table, let row else { return received?.code ?? .number(number) }
        return table.hasTextCodes ? table.code(row) : .number(number)
    }

    /// The text that is the code; one that is no text stands for none.
    var textCode: String {
        if case .text(let code) = code { return code }
        return ""
    }

    func text(_ column: ErrorTable.Column) -> String? {
        guard let table, let row else { return nil }
        return table[row, column]
    }

    var status: Int? {
        if let table, let row, let status = table.integer(row, .status) { return status }
        return received?.status
    }

    /// Of an error that is not recognized, the status alone says it: too early, too often, or no answer in time.
    var isRetryable: Bool {
        if isRecognized { return has("retryable") }
        switch received?.status {
        case 408, 425, 429, 502, 503, 504: return true
        default: return false
        }
    }

    func has(_ label: String) -> Bool {
        guard let table, let row else { return false }
        return table.has(label, row, .labels)
    }

    var categories: Set<{{ umbrella }}.Category> {
        guard let table, let row else { return [] }
        var categories: Set<{{ umbrella }}.Category> = []
        for word in table.words(row, .labels) where word != "retryable" {
            categories.insert({{ umbrella }}.Category(rawValue: word))
        }
        return categories
    }

    var page: URL? {
        guard let table, let row else { return nil }
        return table.page(row).flatMap { URL(string: $0) }
    }

    /// What happened, in one line: the words of the sender, or those of the catalogue.
    var message: String? {
        if let detail = received?.detail { return Printing.line(detail) }
        if let table, let row, isRecognized { return table.text(row, .message, with: data, printable: true) }
        return received?.title.map(Printing.line) ?? text(.title)
    }

    /// What people who use the app read.
    var errorDescription: String? {
        // Most errors are made here, and most texts stand for themselves.
        if isRecognized, received == nil, let table, let row, !{{ umbrella }}.mayTranslate,
            let text = table.plain(row, .user, or: .message)
        {
            return text
        }
        return userText ?? message
    }

    private var userText: String? {
        guard isRecognized, let table, let row else { return nil }
        if {{ umbrella }}.mayTranslate {
            let text = table[row, .user]
            let key = table.domain + "." + (table[row, .name] ?? "") + ".user"
{%- if has_aliases %}
            var found = {{ umbrella }}.translated(key, text)
            // What an app says under a name that the error had stays.
            for alias in table.words(row, .aliases) where found == nil || found == text {
                found = {{ umbrella }}.translated(table.domain + "." + alias + ".user", text) ?? found
            }
            if var translated = found {
{%- else %}
            if var translated = {{ umbrella }}.translated(key, text) {
{%- endif %}
                return Printing.line(translated.withUTF8 { ErrorTable.filled($0, with: data) })
            }
        }
        return table.text(row, .user, with: data, printable: true)
    }

    /// The error as it travels: what came, or else what the catalogue says.
    var problem: Problem {
        guard let table, let row, isRecognized else {
            return received ?? Problem(domain: domain, code: .number(number))
        }
        if let received { return received.readable }
        return Problem(
            domain: table.domain, code: table.code(row), reason: reason, data: data, type: table.page(row),
            title: table[row, .title], status: table.integer(row, .status),
            detail: table.text(row, .message, with: data, printable: false))
    }
{%- if has_shown_codes %}

    /// The code as people are shown it.
    var shownCode: String { text(.shownCode) ?? code.description }
{%- endif %}

    /// Its domain, code and name.
    var heading: String {
        let code = "\(Printing.line(domain)) \({% if has_shown_codes %}Printing.line(shownCode){% else %}code.description{% endif %})"
        return text(.name).map { "\(code) \($0)" } ?? code
    }

    /// The error in one line of a log: its heading, its reason, and what happened.
    var description: String {
        var line = heading
        if let reason { line += " \(Printing.line(reason))" }
        if let message { line += ": \(message)" }
        return line
    }
}

extension ErrorContent: Hashable {
    public static func == (left: ErrorContent, right: ErrorContent) -> Bool {
        guard left.isRecognized, right.isRecognized else {
            return left.isRecognized == right.isRecognized && left.problem == right.problem
        }
        return left.table === right.table && left.row == right.row && (left.reason == nil) == (right.reason == nil)
            && Printing.areSame(left.reason ?? "", right.reason ?? "") && left.data == right.data
    }

    public func hash(into hasher: inout Hasher) {
        guard isRecognized else { return hasher.combine(problem) }
        hasher.combine(number)
        hasher.combine(reason)
        hasher.combine(data)
    }
}
