import Foundation

/// Reads JSON text by the rules of the wire: of equal names the last counts, and no number refuses a text.
///
/// It takes its input byte by byte and looks no further than it has come, so no text can trap it. What it calls itself
/// for is limited, so that a thread with a small stack survives every text.
struct JSONReader {
    /// How deep a text may be nested: the outermost object is a level, and each object or list inside another is one.
    static let levels = 64

    private let bytes: Printing.Bytes
    private var position = 0

    /// The value that `text` is; `nil` where it is no JSON text, or nested too deep.
    static func read(_ text: String) -> JSONValue? {
        var text = text
        return text.withUTF8(read)
    }

    /// The value that `text`, in UTF-8, is; `nil` where it is no JSON text, or nested too deep.
    static func read(_ text: Data) -> JSONValue? {
        text.withUnsafeBytes { $0.withMemoryRebound(to: UInt8.self, read) }
    }

    @inline(never)
    private static func read(_ bytes: Printing.Bytes) -> JSONValue? {
        var reader = Self(bytes: bytes)
        guard let value = reader.value(level: 1) else { return nil }
        reader.skipSpace()
        return reader.position == bytes.count ? value : nil
    }

    private init(bytes: Printing.Bytes) {
        self.bytes = bytes
    }

    /// The byte that comes next. At the end it is NUL, which stands nowhere in JSON.
    private var next: UInt8 { position < bytes.count ? bytes[position] : 0 }

    /// Passes `character` if it comes next.
    private mutating func take(_ character: Unicode.Scalar) -> Bool {
        guard next == UInt8(ascii: character) else { return false }
        position += 1
        return true
    }

    private mutating func skipSpace() {
        while true {
            switch next {
            case 0x20, 0x0A, 0x0D, 0x09: position += 1
            default: return
            }
        }
    }

    @inline(never)
    private mutating func value(level: Int) -> JSONValue? {
        skipSpace()
        switch next {
        case UInt8(ascii: "{"): return level > Self.levels ? nil : object(level)
        case UInt8(ascii: "["): return level > Self.levels ? nil : array(level)
        case UInt8(ascii: "\""): return string().map(JSONValue.string)
        case UInt8(ascii: "t"): return word("true", .bool(true))
        case UInt8(ascii: "f"): return word("false", .bool(false))
        case UInt8(ascii: "n"): return word("null", .null)
        default: return number()
        }
    }

    @inline(never)
    private mutating func word(_ word: StaticString, _ value: JSONValue) -> JSONValue? {
        let end = position + word.utf8CodeUnitCount
        guard end <= bytes.count else { return nil }
        let spelled = Printing.Bytes(start: word.utf8Start, count: word.utf8CodeUnitCount)
        guard bytes[position..<end].elementsEqual(spelled) else { return nil }
        position = end
        return value
    }

    private mutating func object(_ level: Int) -> JSONValue? {
        position += 1
        var members: [String: JSONValue] = [:]
        skipSpace()
        if take("}") { return .object(members) }
        repeat {
            skipSpace()
            guard next == UInt8(ascii: "\""), let name = string() else { return nil }
            skipSpace()
            guard take(":"), let value = value(level: level + 1) else { return nil }
            members[name] = value
            skipSpace()
        } while take(",")
        return take("}") ? .object(members) : nil
    }

    private mutating func array(_ level: Int) -> JSONValue? {
        position += 1
        var values: [JSONValue] = []
        skipSpace()
        if take("]") { return .array(values) }
        repeat {
            guard let value = value(level: level + 1) else { return nil }
            values.append(value)
            skipSpace()
        } while take(",")
        return take("]") ? .array(values) : nil
    }

    // MARK: Texts

    private mutating func string() -> String? {
        position += 1
        let start = position
        skipPlain()
        if next == UInt8(ascii: "\"") {
            position += 1
            return Self.text(Printing.Bytes(rebasing: bytes[start..<position - 1]))
        }
        var text = Array(bytes[start..<position])
        while take("\\") {
            guard let scalar = escaped() else { return nil }
            text.append(contentsOf: scalar.utf8)
            let start = position
            skipPlain()
            text.append(contentsOf: bytes[start..<position])
        }
        return take("\"") ? text.withUnsafeBufferPointer(Self.text) : nil
    }

    /// Passes what stands for itself in a text: all but quotes, backslashes and controls.
    private mutating func skipPlain() {
        while next >= 0x20, next != UInt8(ascii: "\""), next != UInt8(ascii: "\\") { position += 1 }
    }

    /// The text; `nil` where the bytes are no UTF-8.
    private static func text(_ bytes: Printing.Bytes) -> String? {
        var text = String(decoding: bytes, as: UTF8.self)
        // Bytes that are no UTF-8 became others.
        return text.withUTF8 { Printing.compare($0, bytes) } == 0 ? text : nil
    }

    /// What stands after a backslash.
    private mutating func escaped() -> Unicode.Scalar? {
        let kind = next
        position += 1
        switch kind {
        case UInt8(ascii: "\""): return "\""
        case UInt8(ascii: "\\"): return "\\"
        case UInt8(ascii: "/"): return "/"
        case UInt8(ascii: "b"): return "\u{8}"
        case UInt8(ascii: "f"): return "\u{C}"
        case UInt8(ascii: "n"): return "\n"
        case UInt8(ascii: "r"): return "\r"
        case UInt8(ascii: "t"): return "\t"
        case UInt8(ascii: "u"):
            guard let unit = hexadecimal() else { return nil }
            guard 0xD800...0xDBFF ~= unit else { return Unicode.Scalar(unit) }
            guard take("\\"), take("u"), let low = hexadecimal(), 0xDC00...0xDFFF ~= low else { return nil }
            return Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00))
        default: return nil
        }
    }

    /// Four digits.
    private mutating func hexadecimal() -> UInt32? {
        var value: UInt32 = 0
        for _ in 0..<4 {
            let zero: UInt8
            switch next {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): zero = UInt8(ascii: "0")
            case UInt8(ascii: "a")...UInt8(ascii: "f"): zero = UInt8(ascii: "a") - 10
            case UInt8(ascii: "A")...UInt8(ascii: "F"): zero = UInt8(ascii: "A") - 10
            default: return nil
            }
            value = value << 4 | UInt32(next - zero)
            position += 1
        }
        return value
    }

    // MARK: Numbers

    @inline(never)
    private mutating func number() -> JSONValue? {
        let start = position
        let isNegative = take("-")
        var whole = 0
        var digits = 0
        if take("0") {
            digits = 1
        } else {
            while let digit = takeDigit() {
                digits += 1
                // More digits than an integer can have are read as a float, below.
                if digits <= 15 { whole = whole * 10 + digit }
            }
        }
        guard digits > 0 else { return nil }
        var isWhole = digits <= 15
        if take(".") {
            isWhole = false
            guard skipDigits() else { return nil }
        }
        if take("e") || take("E") {
            isWhole = false
            _ = take("+") || take("-")
            guard skipDigits() else { return nil }
        }
        if isWhole { return .number(Double(isNegative ? -whole : whole)) }
        let text = String(decoding: Printing.Bytes(rebasing: bytes[start..<position]), as: UTF8.self)
        guard let value = Double(text), value.isFinite else { return .null }
        // There is one zero.
        return .number(value == 0 ? 0 : value)
    }

    private mutating func takeDigit() -> Int? {
        guard UInt8(ascii: "0")...UInt8(ascii: "9") ~= next else { return nil }
        let digit = Int(next - UInt8(ascii: "0"))
        position += 1
        return digit
    }

    /// Passes digits; `false` where there is none.
    private mutating func skipDigits() -> Bool {
        let start = position
        while takeDigit() != nil {}
        return position > start
    }
}
