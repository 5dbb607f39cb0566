// What comes with a code: the fields and the reason of an error.

extension ErrorTable {
    /// What a field must be, by the last letters of its word in the table: `constraint:s`, and with a `?` if it may be
    /// missing. The word `!` says that the error has reasons.
    private struct Field {
        let name: Substring
        let kind: Character
        let isOptional: Bool

        init?(_ word: Substring) {
            guard let colon = word.lastIndex(of: ":") else { return nil }
            name = word[..<colon]
            let letters = word[word.index(after: colon)...]
            kind = letters.first ?? "s"
            isOptional = letters.last == "?"
        }

        func takes(_ value: JSONValue) -> Bool {
            switch kind {
            case "i": return value.integer != nil
            case "n": return value.number != nil
            case "b": return value.bool != nil
            case "l": return value.strings != nil
            default: return value.string != nil
            }
        }
    }

    /// Whether an error may come without any field.
    func takesNothing(_ row: Int) -> Bool {
        !has(.fields, row) || words(row, .fields).allSatisfy { Field($0)?.isOptional ?? true }
    }

    /// The fields and the reason that `problem` has of an error; `nil` where one is missing or has another type.
    func carried(by problem: Problem, _ row: Int) -> (data: [String: JSONValue], reason: String?)? {
        if !has(.fields, row) { return ([:], nil) }
        var reason: String?
        var data: [String: JSONValue] = [:]
        let given = problem.members["data"] ?? .null
        for word in words(row, .fields) {
            guard let field = Field(word) else {
                switch problem.members["reason"] ?? .null {
                case .null: continue
                case .string(let text): reason = text
                default: return nil
                }
                continue
            }
            if given != .null && given.object == nil { return nil }
            switch given.object?[String(field.name)] ?? .null {
            case .null: if !field.isOptional { return nil }
            case let value:
                guard field.takes(value) else { return nil }
                data[String(field.name)] = value
            }
        }
        return (data, reason)
    }
}

extension ErrorContent {
    /// The fields of an error that was read, or made: they are there, and of their types.
    struct Payload {
        let data: [String: JSONValue]
        let reason: String?

        func string(_ field: String) -> String { data[field]?.string ?? "" }
        func integer(_ field: String) -> Int { data[field]?.integer ?? 0 }
        func number(_ field: String) -> Double { data[field]?.number ?? 0 }
        func boolean(_ field: String) -> Bool { data[field]?.bool ?? false }
        func strings(_ field: String) -> [String] { data[field]?.strings ?? [] }

        func stringIfPresent(_ field: String) -> String? { data[field]?.string }
        func integerIfPresent(_ field: String) -> Int? { data[field]?.integer }
        func numberIfPresent(_ field: String) -> Double? { data[field]?.number }
        func booleanIfPresent(_ field: String) -> Bool? { data[field]?.bool }
        func stringsIfPresent(_ field: String) -> [String]? { data[field]?.strings }
    }
}
