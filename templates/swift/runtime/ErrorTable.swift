/// What the catalogue says of the errors of one domain: a row for each. Errors and codes tell what stands in it.
///
/// The compiler takes one long literal in no time, and thousands of short ones, or a `switch` for each property, in much.
public final class ErrorTable: Sendable {
    /// The lines of a row, in order. An empty line is no text; `\n` in one is a line break, and a backslash takes any other
    /// meaning from what follows it.
    enum Column: Int {
        case name, title, message, user, occurs, fix, page, status, labels, fields, code
{%- if more_columns %}
        case {{ more_columns | join(sep=", ") }}
{%- endif %}

        static let count = {{ column_count }}
    }

    /// What stands for no code: no error of a catalogue may have this number.
    static let noCode = Int(Int32.min)

    /// The domain on the wire.
    let domain: String
    /// The domain of an `NSError`.
    let errorDomain: String
    /// The numbers that stand for the errors in an `NSError`.
    let numbers: [Int]
    let hasTextCodes: Bool
    /// The codes on the wire, where some are other numbers.
    private let wireCodes: [Int]
    /// What the pages of the errors begin with.
    private let pages: String
    private let text: StaticString
    /// Where each line begins; at the end, where one more would.
    private let starts: [Int32]
    /// Whether each line is a text that stands for itself, and prints so.
    private let isPlain: [Bool]
    /// The rows in the order of their codes; empty where they stand so.
    private let order: [Int32]

    init(
        domain: String, errorDomain: String, pages: String, hasTextCodes: Bool = false, numbers: [Int],
        wireCodes: [Int] = [], order: [Int32] = [], _ text: StaticString
    ) {
        self.domain = domain
        self.errorDomain = errorDomain
        self.pages = pages
        self.hasTextCodes = hasTextCodes
        self.numbers = numbers
        self.wireCodes = wireCodes
        self.text = text
        let bytes = Printing.Bytes(start: text.utf8Start, count: text.utf8CodeUnitCount)
        var starts: [Int32] = [0]
        starts.reserveCapacity(numbers.count * Column.count + 1)
        var isPlain: [Bool] = []
        isPlain.reserveCapacity(numbers.count * Column.count)
        var isLinePlain = true
        for place in bytes.indices {
            let byte = bytes[place]
            if byte == UInt8(ascii: "\n") {
                starts.append(Int32(place) + 1)
                isPlain.append(isLinePlain)
                isLinePlain = true
            } else if byte &- 0x20 >= 0x5F || byte == UInt8(ascii: "\\") || byte == UInt8(ascii: "{") {
                isLinePlain = false
            }
        }
        starts.append(Int32(bytes.count) + 1)
        isPlain.append(isLinePlain)
        self.starts = starts
        self.isPlain = isPlain
        self.order = order
    }

    // MARK: Rows

    /// The error that an `NSError` of this domain with `number` is.
    func row(ofNumber number: Int) -> Int? {
        if hasTextCodes { return numbers.firstIndex(of: number) }
{%- if has_accepted_codes %}
        let own = row { numbers[$0] < number }.flatMap { numbers[$0] == number ? $0 : nil }
        return own ?? row(accepting: .number(number))
{%- else %}
        return row { numbers[$0] < number }.flatMap { numbers[$0] == number ? $0 : nil }
{%- endif %}
    }

    /// The error that has `code` on the wire. Texts are told apart by their bytes.
    @inline(never)
    func row(of code: Problem.Code) -> Int? {
{%- if has_accepted_codes %}
        row(writing: code) ?? row(accepting: code)
    }

    /// The error that is read by `code` too, and never written by it.
    private func row(accepting code: Problem.Code) -> Int? {
        var word: String
        switch code {
        case .number(let number): word = "\(number)"
        case .text(let text):
            // No number begins so, and a word has no spaces.
            word = "="
            for scalar in Self.escaped(text).unicodeScalars {
                if scalar == " " { word += "\\s" } else { word.unicodeScalars.append(scalar) }
            }
        }
        return numbers.indices.first { has(word, $0, .accepted) }
    }

    /// The value of the code that an error has which is read by this one too; this one where none is.
    func own(_ number: Int) -> Int { row(ofNumber: number).map { numbers[$0] } ?? number }

    /// The same of a text.
    func own(_ text: String) -> String {
        if row(writing: .text(text)) != nil { return text }
        return row(accepting: .text(text)).flatMap { self[$0, .code] } ?? text
    }

    private func row(writing code: Problem.Code) -> Int? {
{%- endif %}
        switch code {
        case .text(let code) where hasTextCodes:
            var code = Self.escaped(code)
            return code.withUTF8 { code in
                row { Printing.compare(line($0, .code), code) < 0 }
                    .flatMap { Printing.compare(line($0, .code), code) == 0 ? $0 : nil }
            }
        case .number(let code) where !hasTextCodes:
            return wireCodes.isEmpty ? row(ofNumber: code) : wireCodes.firstIndex(of: code)
        default: return nil
        }
    }

    /// The error of this name{% if has_aliases %}, or that had it{% endif %}.
    func row(named name: String) -> Int? {
        var name = name
{%- if has_aliases %}
        let now = name.withUTF8 { name in numbers.indices.first { Printing.compare(line($0, .name), name) == 0 } }
        return now ?? numbers.indices.first { has(name, $0, .aliases) }
{%- else %}
        return name.withUTF8 { name in numbers.indices.first { Printing.compare(line($0, .name), name) == 0 } }
{%- endif %}
    }

    /// The number that an error with this code on the wire has here, where it is none of the table. One that means
    /// another error here stands for none.
    func number(ofUnknown code: Problem.Code) -> Int {
        guard !hasTextCodes, case .number(let code) = code, row(ofNumber: code) == nil else { return Self.noCode }
        return code
    }

    /// The code on the wire of an error with this number; one that means another error there stands for none.
    func wireCode(ofNumber number: Int) -> Problem.Code {
        if let row = row(ofNumber: number) { return code(row) }
{%- if has_accepted_codes %}
        let isTaken = wireCodes.contains(number) || row(accepting: .number(number)) != nil
        return .number(isTaken ? Self.noCode : number)
{%- else %}
        return .number(wireCodes.contains(number) ? Self.noCode : number)
{%- endif %}
    }

    /// The code of an error on the wire.
    func code(_ row: Int) -> Problem.Code {
        if hasTextCodes { return .text(self[row, .code] ?? "") }
        return .number(wireCodes.isEmpty ? numbers[row] : wireCodes[row])
    }

    /// The first row, in the order of codes, that does not precede what is looked for.
    private func row(_ precedes: (Int) -> Bool) -> Int? {
        var low = 0
        var high = numbers.count
        while low < high {
            let middle = (low + high) / 2
            if precedes(order.isEmpty ? middle : Int(order[middle])) { low = middle + 1 } else { high = middle }
        }
        guard low < numbers.count else { return nil }
        return order.isEmpty ? low : Int(order[low])
    }

    // MARK: Texts

    /// A text of an error; `nil` where it has none.
    subscript(row: Int, column: Column) -> String? {
        let line = line(row, column)
        if line.isEmpty { return nil }
        return isPlain(row, column) ? String(decoding: line, as: UTF8.self) : Self.filled(line, with: [:])
    }

    /// A text with the fields that it names in braces, in one line for people or, if not `printable`, as it travels.
    func text(
        _ row: Int, _ column: Column, with data: @autoclosure () -> [String: JSONValue], printable: Bool
    ) -> String? {
        let line = line(row, column)
        if line.isEmpty { return nil }
        if isPlain(row, column) { return String(decoding: line, as: UTF8.self) }
        let text = Self.filled(line, with: data())
        return printable ? Printing.line(text) : text
    }

    /// The first of two texts that an error has, where it needs no filling or escaping.
    func plain(_ row: Int, _ column: Column, or other: Column) -> String? {
        let first = row * Column.count + column.rawValue
        let line = starts[first + 1] - starts[first] > 1 ? first : row * Column.count + other.rawValue
        guard isPlain[line], starts[line + 1] - starts[line] > 1 else { return nil }
        return String(decoding: self.line(line), as: UTF8.self)
    }

    /// The page that describes an error.
    func page(_ row: Int) -> String? { self[row, .page].map { pages + $0 } }

    /// Whether an error has such a text.
    func has(_ column: Column, _ row: Int) -> Bool { !line(row, column).isEmpty }

    /// The number that a line is.
    func integer(_ row: Int, _ column: Column) -> Int? {
        let line = line(row, column)
        return line.isEmpty ? nil : line.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
    }

    /// The words of a line.
    @inline(never)
    func words(_ row: Int, _ column: Column) -> [String] {
        var words: [String] = []
        _ = hasWord(row, column) { word in
            words.append(String(decoding: word, as: UTF8.self))
            return false
        }
        return words
    }

    /// Whether a line of words has this one.
    func has(_ word: String, _ row: Int, _ column: Column) -> Bool {
        var word = word
        return word.withUTF8 { word in hasWord(row, column) { Printing.compare($0, word) == 0 } }
    }

    /// Whether a line has a word that is wanted.
    private func hasWord(_ row: Int, _ column: Column, _ isWanted: (Printing.Bytes) -> Bool) -> Bool {
        let line = line(row, column)
        var start = 0
        for end in 0...line.count where end == line.count || line[end] == UInt8(ascii: " ") {
            if start < end, isWanted(Printing.Bytes(rebasing: line[start..<end])) { return true }
            start = end + 1
        }
        return false
    }

    private func isPlain(_ row: Int, _ column: Column) -> Bool { isPlain[row * Column.count + column.rawValue] }

    private func line(_ row: Int, _ column: Column) -> Printing.Bytes {
        line(row * Column.count + column.rawValue)
    }

    private func line(_ line: Int) -> Printing.Bytes {
        let start = Int(starts[line])
        return Printing.Bytes(start: text.utf8Start + start, count: Int(starts[line + 1]) - 1 - start)
    }

    private static func escaped(_ text: String) -> String {
        func needsEscape(_ byte: UInt8) -> Bool {
            byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\\") || byte == UInt8(ascii: "{")
        }
        if !text.utf8.contains(where: needsEscape) { return text }
        var line: [UInt8] = []
        for byte in text.utf8 {
            if needsEscape(byte) { line.append(UInt8(ascii: "\\")) }
            line.append(byte == UInt8(ascii: "\n") ? UInt8(ascii: "n") : byte)
        }
        return String(decoding: line, as: UTF8.self)
    }

    /// The text that a line is, with the fields that it names in braces. Those that are not there leave nothing.
    static func filled(_ line: Printing.Bytes, with data: [String: JSONValue]) -> String {
        var text: [UInt8] = []
        var place = 0
        while place < line.count {
            var byte = line[place]
            place += 1
            if byte == UInt8(ascii: "{") {
                var end = place
                while end < line.count, line[end] != UInt8(ascii: "}") { end += 1 }
                if end < line.count {
                    let name = String(decoding: Printing.Bytes(rebasing: line[place..<end]), as: UTF8.self)
                    if let value = data[name] { text.append(contentsOf: value.shown.utf8) }
                    place = end + 1
                    continue
                }
            } else if byte == UInt8(ascii: "\\"), place < line.count {
                byte = line[place] == UInt8(ascii: "n") ? UInt8(ascii: "\n") : line[place]
                place += 1
            }
            text.append(byte)
        }
        return String(decoding: text, as: UTF8.self)
    }
}

extension JSONValue {
    /// The value of a field as messages show it.
    fileprivate var shown: String {
        switch self {
        case .string(let text): return text
        case .number(let number): return Self.digits(Self.finite(number) ?? 0)
        case .bool(let truth): return truth ? "true" : "false"
        default: return strings?.joined(separator: ", ") ?? ""
        }
    }
}
