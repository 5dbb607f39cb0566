// {{ banner }}
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

    /// What an `NSError` says that stands for no known error.
    init(_ error: NSError, domain: String) {
        let text = error.userInfo[ErrorUserInfoKey.code] as? String
        self.init(
            domain: domain, code: text.map(Code.text) ?? .number(error.code),
            reason: error.userInfo[ErrorUserInfoKey.reason] as? String, detail: error.localizedDescription)
    }
}
