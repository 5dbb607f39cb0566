/// The texts of a domain's errors: a row for each error, a line for each of its texts.
///
/// The compiler takes one long literal in no time, and thousands of short ones, or a `switch` for each property, in
/// much. Nothing is read before a text is asked for.
struct Texts: Sendable {
    private let lines: [Substring.UTF8View]
    private let columns: Int

    /// Rows of as many lines as there are `columns`. An empty line is no text; `\n` in one is a line break, and `\\` a
    /// backslash.
    init(columns: Int, _ lines: String) {
        self.columns = columns
        self.lines = lines.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    }

    /// A text of an error; `nil` where it has none, and where there is no error.
    subscript(row: Int?, column: Int) -> String? {
        guard let row else { return nil }
        let line = lines[row * columns + column]
        guard line.contains(UInt8(ascii: "\\")) else { return line.isEmpty ? nil : String(Substring(line)) }
        var text = String.UnicodeScalarView()
        var isEscaped = false
        for scalar in Substring(line).unicodeScalars {
            if !isEscaped && scalar == "\\" {
                isEscaped = true
            } else {
                text.append(isEscaped && scalar == "n" ? "\n" : scalar)
                isEscaped = false
            }
        }
        return String(text)
    }

    /// Whether a text of an error, a list of words, has this one.
    subscript(row: Int?, column: Int, has word: String) -> Bool {
        guard let row else { return false }
        return lines[row * columns + column].split(separator: UInt8(ascii: " ")).contains { $0.elementsEqual(word.utf8) }
    }
}
