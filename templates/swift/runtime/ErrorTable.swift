/// What the catalogue says of the errors of one domain: a row for each. Errors and codes tell what stands in it.
///
/// The compiler takes one long literal in no time, and thousands of short ones, or a `switch` for each property, in much.
public final class ErrorTable: Sendable {
    /// The lines of a row, in order. An empty line is no text; `\n` in one is a line break, and a backslash takes any other
    /// meaning from what follows it.
    enum Column: Int {
        case name, title, message, user, occurs, fix, page, status, labels, fields, code{% if has_shown_codes %}, shownCode{% endif %}

        static let count = {% if has_shown_codes %}12{% else %}11{% endif %}
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
        let bytes = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
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
        return row { numbers[$0] < number }.flatMap { numbers[$0] == number ? $0 : nil }
    }

    /// The error that has `code` on the wire. Texts are told apart by their bytes.
    func row(of code: Problem.Code) -> Int? {
        switch code {
        case .text(let code) where hasTextCodes:
            var code = code
            if code.utf8.contains(where: { "\\{\n".utf8.contains($0) }) { code = Self.escaped(code) }
            return code.withUTF8 { code in
                row { line($0, .code).lexicographicallyPrecedes(code) }
                    .flatMap { line($0, .code).elementsEqual(code) ? $0 : nil }
            }
        case .number(let code) where !hasTextCodes:
            return wireCodes.isEmpty ? row(ofNumber: code) : wireCodes.firstIndex(of: code)
        default: return nil
        }
    }

    /// The error of this name.
    func row(named name: String) -> Int? {
        numbers.indices.first { line($0, .name).elementsEqual(name.utf8) }
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
        return .number(wireCodes.contains(number) ? Self.noCode : number)
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
        return isPlain(row, column) ? String(decoding: line, as: UTF8.self) : filled(line, with: [:])
    }

    /// A text with the fields that it names in braces, in one line for people or, if not `printable`, as it travels.
    func text(
        _ row: Int, _ column: Column, with data: @autoclosure () -> [String: JSONValue], printable: Bool
    ) -> String? {
        let line = line(row, column)
        if line.isEmpty { return nil }
        if isPlain(row, column) { return String(decoding: line, as: UTF8.self) }
        let text = filled(line, with: data())
        return printable ? Printing.line(text) : text
    }

    /// The first of two texts that an error has, where it needs no filling or escaping.
    func plain(_ row: Int, _ column: Column, or other: Column) -> String? {
        let first = row * Column.count + column.rawValue
        let line = starts[first + 1] - starts[first] > 1 ? first : row * Column.count + other.rawValue
        guard isPlain[line], starts[line + 1] - starts[line] > 1 else { return nil }
        return String(decoding: Self.line(line, of: text, starts), as: UTF8.self)
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
    func words(_ row: Int, _ column: Column) -> [Substring] {
        let line = line(row, column)
        return line.isEmpty ? [] : String(decoding: line, as: UTF8.self).split(separator: " ")
    }

    /// Whether a line of words has this one.
    func has(_ word: String, _ row: Int, _ column: Column) -> Bool {
        var line = line(row, column)[...]
        while !line.isEmpty {
            let end = line.firstIndex(of: UInt8(ascii: " ")) ?? line.endIndex
            if line[..<end].elementsEqual(word.utf8) { return true }
            line = line[end...].dropFirst()
        }
        return false
    }

    private func isPlain(_ row: Int, _ column: Column) -> Bool { isPlain[row * Column.count + column.rawValue] }

    private func line(_ row: Int, _ column: Column) -> UnsafeBufferPointer<UInt8> {
        Self.line(row * Column.count + column.rawValue, of: text, starts)
    }

    private static func line(_ line: Int, of text: StaticString, _ starts: [Int32]) -> UnsafeBufferPointer<UInt8> {
        let start = Int(starts[line])
        return UnsafeBufferPointer(start: text.utf8Start + start, count: Int(starts[line + 1]) - 1 - start)
    }

    private static func escaped(_ text: String) -> String {
        var line = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\n": line += "\\n"
            case "\\", "{": line += "\\\(scalar)"
            default: line.unicodeScalars.append(scalar)
            }
        }
        return line
    }

    private func filled(_ line: UnsafeBufferPointer<UInt8>, with data: [String: JSONValue]) -> String {
        Self.filled(String(decoding: line, as: UTF8.self), with: data)
    }

    /// The text that a line is, with the fields that it names in braces. Those that are not there leave nothing.
    static func filled(_ line: String, with data: [String: JSONValue]) -> String {
        var text = String.UnicodeScalarView()
        var scalars = line.unicodeScalars[...]
        while let scalar = scalars.popFirst() {
            if scalar == "\\" {
                let escaped = scalars.popFirst() ?? "\\"
                text.append(escaped == "n" ? "\n" : escaped)
            } else if scalar == "{", let end = scalars.firstIndex(of: "}") {
                let name = String(scalars[..<end])
                text.append(contentsOf: (data[name]?.shown ?? "").unicodeScalars)
                scalars = scalars[end...].dropFirst()
            } else {
                text.append(scalar)
            }
        }
        return String(text)
    }
}

extension JSONValue {
    /// The value of a field as messages show it.
    fileprivate var shown: String {
        switch self {
        case .string(let text): return text
        case .number(let number): return Self.digits(Self.finite(number) ?? 0)
        case .bool(let truth): return "\(truth)"
        default: return strings?.joined(separator: ", ") ?? ""
        }
    }
}
