/// How texts print that may hold anything, and are told apart. The package adds nothing to the types of others, so that the
/// errors of several catalogues can stand in one module.
enum Printing {
    /// Whether a character prints as itself: a control, a separator of lines, or a mark that turns the direction of a text
    /// could make a line of a log look like others.
    static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x00...0x1F, 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: return false
        default: return true
        }
    }

    /// The text as one line in which nothing is hidden: `\n`, `\r`, `\t`, and `\u{202e}`.
    @inline(never)
    static func line(_ text: String) -> String {
        if text.unicodeScalars.allSatisfy(isPlain) { return text }
        var line = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\n": line += "\\n"
            case "\r": line += "\\r"
            case "\t": line += "\\t"
            case _ where isPlain(scalar): line.unicodeScalars.append(scalar)
            default: line += "\\u{\(String(scalar.value, radix: 16))}"
            }
        }
        return line
    }

    /// Text in UTF-8 as it stands in memory.
    typealias Bytes = UnsafeBufferPointer<UInt8>

    /// Less than 0 where one text stands before the other, 0 where they are the same, and more where it stands behind.
    @inline(never)
    static func compare(_ left: Bytes, _ right: Bytes) -> Int {
        for place in 0..<min(left.count, right.count) where left[place] != right[place] {
            return Int(left[place]) - Int(right[place])
        }
        return left.count - right.count
    }

    /// Whether texts have the same bytes: those that are equal in Swift may be different codes.
    @inline(never)
    static func areSame(_ left: String, _ right: String) -> Bool {
        var left = left
        var right = right
        return left.withUTF8 { left in right.withUTF8 { compare(left, $0) == 0 } }
    }

    /// What follows a text's beginning, where it begins so. By bytes: what follows may begin with a mark that joins the letter
    /// before it.
    @inline(never)
    static func rest(of text: String, after beginning: String) -> String? {
        var text = text
        var beginning = beginning
        return text.withUTF8 { text in
            beginning.withUTF8 { beginning in
                guard text.count >= beginning.count,
                    compare(Bytes(rebasing: text[..<beginning.count]), beginning) == 0
                else { return nil }
                return String(decoding: Bytes(rebasing: text[beginning.count...]), as: UTF8.self)
            }
        }
    }

    /// The error of a type, with all that it holds.
    static func dump(_ type: Any.Type, _ name: String?, _ problem: Problem) -> String {
        "\(type).\(name ?? "unrecognized") \(problem.json)"
    }
}
