import Foundation

/// What every error of the catalogue offers: the domains' own types, and ``{{ umbrella }}``.
public protocol CatalogError:
    LocalizedError, Codable, Hashable, Sendable, CustomStringConvertible, CustomDebugStringConvertible
{
    /// The name in the catalogue, the same on every platform; `nil` for an unrecognized error.
    var name: String? { get }
    /// The name in words; `nil` for an unrecognized error.
    var title: String? { get }
    /// The HTTP status, where the catalogue has one.
    var status: Int? { get }
    /// Whether the same request may succeed later, unchanged.
    var isRetryable: Bool { get }
{%- for category in categories %}
    /// {{ category.about }}
    var {{ category.predicate }}: Bool { get }
{%- endfor %}
    /// The error as it travels.
    var problem: Problem { get }
    /// The error as an `NSError`, the same on every system.
    var nsError: NSError { get }
    /// The error that `problem` stands for; `nil` where it is of another domain.
    init?(_ problem: Problem)
    /// The error that `error` stands for; `nil` where it is of another domain.
    init?(_ error: NSError)
}

extension CatalogError {
    /// The error that `json`, text in UTF-8, is; `nil` where it is none, or of another domain.
    public init?(json: Data) {
        guard let problem = Problem(json: json) else { return nil }
        self.init(problem)
    }

    /// The error that `json` is; `nil` where it is none, or of another domain.
    public init?(json: String) {
        guard let problem = Problem(json: json) else { return nil }
        self.init(problem)
    }
}

/// What the type of each domain offers.
public protocol DomainError: CatalogError, CustomNSError {
    /// `Int` or `String`.
    associatedtype Code: Hashable, Sendable
    /// The name of the domain on the wire.
    static var domain: String { get }
    /// The code: never changed, and never used again for another error.
    var code: Code { get }
    /// The sub-code, where there is one.
    var reason: String? { get }
    /// What the error carries, by the names of the wire.
    var data: [String: JSONValue] { get }
}

extension CatalogError {
    /// The error in one line of a log: its domain, its code and what happened.
    public var description: String { problem.line(saying: errorDescription) }

    /// The error's type and name, and all that it holds as JSON.
    public var debugDescription: String { problem.dump(Self.self, name) }
}

extension CatalogError {
    public var status: Int? { nil }
    public var isRetryable: Bool { false }
{%- for category in categories %}
    public var {{ category.predicate }}: Bool { false }
{%- endfor %}

    public init(from decoder: any Decoder) throws {
        self = try Received<Self>(from: decoder).error
    }

    public func encode(to encoder: any Encoder) throws {
        try problem.encode(to: encoder)
    }
}

extension DomainError {
    public var reason: String? { nil }
    public var data: [String: JSONValue] { [:] }

    public var errorUserInfo: [String: Any] {
        // Foundation on Linux does not ask `LocalizedError` where a type is a `CustomNSError` too.
        var info: [String: Any] = [:]
        info[NSLocalizedDescriptionKey] = errorDescription
        info[NSLocalizedFailureReasonErrorKey] = failureReason
        info[NSLocalizedRecoverySuggestionErrorKey] = recoverySuggestion
        info[NSHelpAnchorErrorKey] = helpAnchor
        info[ErrorUserInfoKey.code] = code as? String
        info[ErrorUserInfoKey.reason] = reason
        for (field, value) in data { info[ErrorUserInfoKey.data(field)] = value.foundation }
        if name == nil { info[ErrorUserInfoKey.problem] = problem.json }
        return info
    }

    public var nsError: NSError {
        NSError(domain: Self.errorDomain, code: errorCode, userInfo: errorUserInfo)
    }
}

extension DomainError where Code == Int {
    public var errorCode: Int { code }
}
