import Foundation

/// What stands where in the `userInfo` of an `NSError`, besides Foundation's own keys.
public enum ErrorUserInfoKey {
    /// The code of an error whose code is a text: a `String`.
    public static let code = {{ keys.code }}
    /// The name in the catalogue: a `String`.
    public static let name = {{ keys.name }}
    /// The sub-code: a `String`.
    public static let reason = {{ keys.reason }}
    /// The HTTP status: an `Int`.
    public static let status = {{ keys.status }}
    /// Whether the same request may succeed later, unchanged: a `Bool`.
    public static let isRetryable = {{ keys.retryable }}
    /// An error that arrived, as it came: a `String` of JSON.
    public static let problem = {{ keys.problem }}

    /// A field of the error: a `String`, number, `Bool` or array of `String`.
    public static func data(_ field: String) -> String { {{ keys.data }} + field }
}

extension ErrorContent {
    /// The error as an `NSError` has it.
    var nsError: NSError { NSError(domain: errorDomain, code: number, userInfo: userInfo) }

    /// The domain of its `NSError`.
    var errorDomain: String { table?.errorDomain ?? {{ umbrella }}.namespace + Printing.line(domain) }

    var userInfo: [String: Any] {
        var info: [String: Any] = [:]
        info.reserveCapacity(8)
        @inline(never)
        func set(_ key: String, _ value: Any) { info[key] = value }
        // Foundation on Linux does not ask `LocalizedError` where a type is a `CustomNSError` too.
        if let errorDescription { set(NSLocalizedDescriptionKey, errorDescription) }
        if let underlying { set(NSUnderlyingErrorKey, underlying) }
        if let name = text(.name) { set(ErrorUserInfoKey.name, name) }
        if let status { set(ErrorUserInfoKey.status, status) }
        set(ErrorUserInfoKey.isRetryable, isRetryable)
{%- if has_handling %}
        for (key, value) in handling { info[key] = value }
{%- endif %}
        if let table, table.hasTextCodes { set(ErrorUserInfoKey.code, textCode) }
        if let reason { set(ErrorUserInfoKey.reason, reason) }
        for (field, value) in data {
            if let value = value.foundation { set(ErrorUserInfoKey.data(field), value) }
        }
        if let received { set(ErrorUserInfoKey.problem, received.json) }
        return info
    }

    /// What `error` itself is, in whatever form it was thrown; `nil` where it is no error of the catalogue.
    static func of(thrown error: any Error) -> ErrorContent? {
        if let error = error as? any CatalogError { return error.content }
        guard let name = Printing.rest(of: error._domain, after: {{ umbrella }}.namespace) else { return nil }
#if canImport(ObjectiveC)
        let info = (error as NSError).userInfo
#else
        // Another copy of this package tells more of its ``{{ umbrella }}`` than Foundation asks for here.
        let info = error._userInfo as? [String: Any] ?? (error as NSError).userInfo
#endif
        let underlying = info[NSUnderlyingErrorKey] as? any Error
        let arrived = (info[ErrorUserInfoKey.problem] as? String).flatMap { Problem(json: $0) }
        guard let table = {{ umbrella }}.table(ofDomain: name) else {
            guard let arrived, Printing.line(arrived.domain) == name else { return nil }
            return ErrorContent(arrived, nil, underlying: underlying)
        }
        let number = error._code
        if let arrived, arrived.domain == table.domain {
            let content = ErrorContent(arrived, table, underlying: underlying)
{%- if has_accepted_codes %}
            if content.number == number || content.isRecognized && content.row == table.row(ofNumber: number) {
                return content
            }
{%- else %}
            if content.number == number { return content }
{%- endif %}
        }
        let content = ErrorContent(Problem(info, number, table), table, number: number, underlying: underlying)
        // What this package made itself has the catalogue's words.
        return content.isRecognized && info[ErrorUserInfoKey.name] != nil ? content.made : content
    }
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

    /// An object of those of `members` that are there. One call for each error that carries something: as calls, they cost the
    /// compiler and the binary least.
    @inline(never)
    static func members(_ members: KeyValuePairs<String, JSONValue?>) -> [String: JSONValue] {
        var object: [String: JSONValue] = [:]
        for (name, value) in members {
            if let value { object[name] = value }
        }
        return object
    }
}

extension Problem {
    /// What an `NSError` of this domain says.
    fileprivate init(_ info: [String: Any], _ number: Int, _ table: ErrorTable) {
        var code = table.wireCode(ofNumber: number)
        if table.row(ofNumber: number) == nil, let text = info[ErrorUserInfoKey.code] as? String { code = .text(text) }
        var data: [String: JSONValue] = [:]
        for (key, value) in info {
            if let field = Printing.rest(of: key, after: ErrorUserInfoKey.data("")) { data[field] = JSONValue(foundation: value) }
        }
        self.init(
            domain: table.domain, code: code, reason: info[ErrorUserInfoKey.reason] as? String, data: data,
            detail: info[NSLocalizedDescriptionKey] as? String)
    }
}
