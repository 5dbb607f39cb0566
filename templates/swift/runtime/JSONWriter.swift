/// Writes JSON text: one line that every reader reads, and that shows all there is in it.
struct JSONWriter {
    private var bytes: [UInt8] = []

    /// `value` as JSON text. What no reader reads is mended: see ``JSONValue``.
    static func text(of value: JSONValue) -> String {
        var writer = Self()
        writer.write(value, level: 1)
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    @inline(never)
    private mutating func write(_ value: JSONValue, level: Int) {
        switch value {
        case .null: write("null")
        case .bool(let value): write(value ? "true" : "false")
        case .number(let value): write(value)
        case .string(let value): quote(value)
        case .array, .object:
            if level <= JSONReader.levels { writeNested(value, level: level) } else { write("null") }
        }
    }

    private mutating func writeNested(_ value: JSONValue, level: Int) {
        var separator = ""
        switch value {
        case .array(let values):
            write("[")
            for value in values {
                write(separator)
                write(value, level: level + 1)
                separator = ","
            }
            write("]")
        case .object(let members):
            write("{")
            for (name, value) in members {
                write(separator)
                quote(name)
                write(":")
                write(value, level: level + 1)
                separator = ","
            }
            write("}")
        default: return
        }
    }

    @inline(never)
    private mutating func write(_ text: String) {
        bytes.append(contentsOf: text.utf8)
    }

    private mutating func write(_ number: Double) {
        guard let number = JSONValue.finite(number) else { return write("null") }
        write(JSONValue.digits(number))
    }

    private mutating func quote(_ text: String) {
        write("\"")
        if text.utf8.allSatisfy({ 0x20..<0x7F ~= $0 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }) {
            write(text)
            return write("\"")
        }
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": write("\\\"")
            case "\\": write("\\\\")
            case _ where Printing.isPlain(scalar): bytes.append(contentsOf: scalar.utf8)
            default:
                let digits = String(scalar.value, radix: 16)
                write("\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits)
            }
        }
        write("\"")
    }
}
