// {{ banner }}
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
    public var errorDescription: String? { error?.errorDescription ?? problem.detail ?? problem.title }
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

    public var nsError: NSError {
        if let error { return error.nsError }
        var info: [String: Any] = [:]
        info[NSLocalizedDescriptionKey] = errorDescription
        info[ErrorUserInfoKey.problem] = problem.json
        var number = Int.noCode
        if case .number(let code) = problem.code { number = code }
        return NSError(domain: Self.namespace + problem.domain, code: number, userInfo: info)
    }

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
