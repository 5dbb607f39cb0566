/// How texts print that may hold anything. The package adds nothing to the types of others, so that the errors of several
/// catalogues can stand in one module.
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
    static func line(_ text: String) -> String {
        if text.utf8.allSatisfy({ 0x20..<0x7F ~= $0 }) || text.unicodeScalars.allSatisfy(isPlain) { return text }
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

    /// The error of a type, with all that it holds.
    static func dump(_ type: Any.Type, _ name: String?, _ problem: Problem) -> String {
        "\(type).\(name ?? "unrecognized") \(problem.json)"
    }
}
