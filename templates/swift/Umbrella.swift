import Foundation

/// Any error of the catalogue.
///
/// Decode it where the domain is not known beforehand. A later release may add cases: end a `switch` over them in
/// `default`.
#if hasAttribute(nonexhaustive)
@nonexhaustive
#endif
public enum {{ umbrella }}: Error, Hashable, Sendable {
{%- for domain in domains %}
    /// {{ domain.about }}
    case {{ domain.case_name }}({{ domain.type_name }})
{%- endfor %}
    /// An error of a domain that this release does not know.
    case unrecognized(Problem)

    /// The version of the catalogue that this package was made from.
    public static let catalogVersion = {{ version_literal }}

    /// The error as its own type; `nil` where its domain is not known.
    public var error: (any DomainError)? {
        switch self {
{%- for domain in domains %}
        case .{{ domain.case_name }}(let error): return error
{%- endfor %}
        case .unrecognized: return nil
        }
    }
}

extension {{ umbrella }}: CatalogError {
    public var name: String? { error?.name }
    public var title: String? { error?.title }
    public var status: Int? { error?.status }
    public var isRetryable: Bool { error?.isRetryable ?? false }
{%- for category in categories %}
    public var {{ category.predicate }}: Bool { error?.{{ category.predicate }} ?? false }
{%- endfor %}
    public var errorDescription: String? { error?.errorDescription ?? problem.message }
    public var failureReason: String? { error?.failureReason }
    public var recoverySuggestion: String? { error?.recoverySuggestion }
    public var helpAnchor: String? { error?.helpAnchor }

    public var problem: Problem {
        switch self {
{%- for domain in domains %}
        case .{{ domain.case_name }}(let error): return error.problem
{%- endfor %}
        case .unrecognized(let problem): return problem
        }
    }

    public var nsError: NSError { NSError(domain: _domain, code: _code, userInfo: errorUserInfo) }

    /// Any problem is an error of the catalogue, if only an unrecognized one.
    public init(_ problem: Problem) {
        self = Self.known(problem) ?? .unrecognized(problem)
    }

    public init?(_ error: NSError) {
{%- for domain in domains %}
        if let error = {{ domain.type_name }}(error) {
            self = .{{ domain.case_name }}(error)
            return
        }
{%- endfor %}
        // By its bytes: a domain may begin with a mark that joins the letter before it.
        guard error.domain.utf8.starts(with: Self.namespace.utf8), let problem = Problem(carriedBy: error) else { return nil }
        self.init(problem)
    }

    private static let namespace = {{ namespace }}

    private static func known(_ problem: Problem) -> {{ umbrella }}? {
        switch problem.domain {
{%- for domain in domains %}
        case {{ domain.type_name }}.domain: return {{ domain.type_name }}(problem).map({{ umbrella }}.{{ domain.case_name }})
{%- endfor %}
        default: return nil
        }
    }
}

// An error bridges to `NSError` as the one that it holds.
extension {{ umbrella }} {
    /// What the domains of all errors begin with. An error's own domain is that of ``nsError``.
    public static var errorDomain: String { {{ error_domain }} }

    public var errorCode: Int {
        if let error { return error.errorCode }
        if case .number(let code) = problem.code { return code }
        return .noCode
    }

    public var errorUserInfo: [String: Any] {
        if let error { return error.errorUserInfo }
        var info: [String: Any] = [:]
        info[NSLocalizedDescriptionKey] = errorDescription
        info[ErrorUserInfoKey.problem] = problem.json
        return info
    }

    // `CustomNSError` has one domain for the whole type. A bridge asks for these two, which every `Error` has, and which are
    // the only way to say a domain for each value.
    public var _domain: String {
        if let error { return type(of: error).errorDomain }
        return Self.namespace + problem.domain.printable
    }

    public var _code: Int { errorCode }
}

// Foundation without Objective-C asks a `CustomNSError` for its type's domain only, and any other error for its own: there
// `as NSError` has the domain, the code and the texts, and ``nsError`` has what the error carries too.
#if canImport(ObjectiveC)
extension {{ umbrella }}: CustomNSError {}
#endif
