extension Unicode.Scalar {
    /// Whether it prints as itself: a control, a separator of lines, or a mark that turns the direction of a text could
    /// make a line of a log look like others.
    var isPrintable: Bool {
        switch value {
        case 0x00...0x1F, 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069: return false
        default: return true
        }
    }
}

extension Problem {
    /// The error of a type, with all that it holds.
    func dump(_ type: Any.Type, _ name: String?) -> String { "\(type).\(name ?? "unrecognized") \(json)" }
}

extension String {
    /// The text as one line in which nothing is hidden: `\n`, `\r`, `\t`, and `\u{202e}`.
    var printable: String {
        if utf8.allSatisfy({ 0x20..<0x7F ~= $0 }) || unicodeScalars.allSatisfy(\.isPrintable) { return self }
        var line = ""
        for scalar in unicodeScalars {
            switch scalar {
            case "\n": line += "\\n"
            case "\r": line += "\\r"
            case "\t": line += "\\t"
            case _ where scalar.isPrintable: line.unicodeScalars.append(scalar)
            default: line += "\\u{\(String(scalar.value, radix: 16))}"
            }
        }
        return line
    }
}
