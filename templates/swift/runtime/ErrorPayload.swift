// What comes with a code: the fields and the reason of an error.

extension ErrorTable {
    /// What a field must be, by the letters before its name in the table: `s`, and a `?` if it may be missing. The word `!` says
    /// that the error has reasons.
    private struct Field {
        let name: String
        let kind: UInt8
        let isOptional: Bool

        @inline(never)
        init?(_ word: String) {
            if word == "!" { return nil }
            var letters = word.utf8[...]
            kind = letters.removeFirst()
            isOptional = letters.first == UInt8(ascii: "?")
            if isOptional { letters.removeFirst() }
            name = String(Substring(letters))
        }

        func takes(_ value: JSONValue) -> Bool {
            switch kind {
            case UInt8(ascii: "i"): return value.integer != nil
            case UInt8(ascii: "n"): return value.number != nil
            case UInt8(ascii: "b"): return value.bool != nil
            case UInt8(ascii: "l"): return value.strings != nil
            default: return value.string != nil
            }
        }
    }

    /// Whether an error may come without any field.
    @inline(never)
    func takesNothing(_ row: Int) -> Bool {
        if has(.fields, row) {
            for word in words(row, .fields) {
                if let field = Field(word), !field.isOptional { return false }
            }
        }
        return true
    }

    /// The fields and the reason that `problem` has of an error; `nil` where one is missing or has another type.
    func carried(by problem: Problem, _ row: Int) -> (data: [String: JSONValue], reason: String?)? {
        var reason: String?
        var data: [String: JSONValue] = [:]
        if !has(.fields, row) { return (data, reason) }
        let given = problem.members["data"] ?? .null
        for word in words(row, .fields) {
            guard let field = Field(word) else {
                let value = problem.members["reason"] ?? .null
                reason = value.string
                if reason == nil, !value.isNull { return nil }
                continue
            }
            let members = given.object
            if members == nil, !given.isNull { return nil }
            if let value = members?[field.name], !value.isNull {
                guard field.takes(value) else { return nil }
                data[field.name] = value
            } else if !field.isOptional {
                return nil
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
