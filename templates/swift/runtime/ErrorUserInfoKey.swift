import Foundation

/// What stands where in the `userInfo` of an `NSError`, besides Foundation's own keys.
public enum ErrorUserInfoKey {
    /// The code of an error whose code is a text: a `String`.
    public static let code = {{ keys.code }}
    /// The sub-code: a `String`.
    public static let reason = {{ keys.reason }}
    /// An unrecognized error as it came: a `String` of JSON.
    public static let problem = {{ keys.problem }}

    /// A field of the error: a `String`, number, `Bool` or array of `String`.
    public static func data(_ field: String) -> String { {{ keys.data }} + field }
}

extension JSONValue {
    /// The value that a property list has; `null` for what errors never carry.
    init(foundation value: Any) {
        switch value {
        case let text as String: self = .string(text)
        case let texts as [String]: self = .array(texts.map(JSONValue.string))
        // A truth value is a number to Foundation.
        case let number as NSNumber where String(cString: number.objCType) == "c": self = .bool(number.boolValue)
        case let number as NSNumber: self = .number(number.doubleValue)
        default: self = .null
        }
    }

    /// The value as property lists have it; `nil` for what errors never carry.
    var foundation: Any? {
        switch self {
        case .string(let value): return value
        case .bool(let value): return value
        case .number(let value): return integer ?? value
        case .array: return strings
        case .null, .object: return nil
        }
    }

    /// An object of those of `members` that are there.
    static func members(_ members: [String: JSONValue?]) -> [String: JSONValue] {
        members.compactMapValues { $0 }
    }
}

extension Problem {
    /// The problem that an `NSError` carries, where it was made from an unrecognized error.
    init?(carriedBy error: NSError) {
        guard let json = error.userInfo[ErrorUserInfoKey.problem] as? String,
            let problem = Problem(json: json)
        else { return nil }
        self = problem
    }

    /// What an `NSError` says that stands for no known error. `code` is the one that its number stands for.
    init(_ error: NSError, domain: String, code: Code) {
        let text = error.userInfo[ErrorUserInfoKey.code] as? String
        let prefix = ErrorUserInfoKey.data("")
        var data: [String: JSONValue] = [:]
        for (key, value) in error.userInfo where key.utf8.starts(with: prefix.utf8) {
            data[String(decoding: key.utf8.dropFirst(prefix.utf8.count), as: UTF8.self)] = JSONValue(foundation: value)
        }
        self.init(
            domain: domain, code: text.map(Code.text) ?? code,
            reason: error.userInfo[ErrorUserInfoKey.reason] as? String, data: data, detail: error.localizedDescription)
    }
}
