import Foundation

/// Any error of the catalogue.
///
/// Take it where the domain is not known beforehand. `switch` over it with the codes of domains
/// (`case SessionError.sessionIsFull:`), or make it the error of its domain.
public struct {{ umbrella }}: CatalogError {
    public let content: ErrorContent

    /// The version of the catalogue that this package was made from.
    public static let catalogVersion = {{ version_literal }}

    /// The types of all domains.
    public static var domains: [any DomainError.Type] {
        [
{%- for domain in domains %}
            {{ domain.type_name }}.self,
{%- endfor %}
        ]
    }
{% for domain in domains %}
    /// {{ domain.about }}: the error as its own type; `nil` where it is of another domain.
    public var {{ domain.case_name }}: {{ domain.type_name }}? { {{ domain.type_name }}(content) }
{%- endfor %}

    public init(_ content: ErrorContent) {
        self.content = content
    }

    /// Any problem is an error of the catalogue, if only an unrecognized one.
    public init(_ problem: Problem) {
        content = ErrorContent(problem)
    }

    /// The error of a domain.
    public init(_ error: some DomainError) {
        content = error.content
    }

    public func with(underlying: any Error) -> Self {
        Self(content.with(underlying: underlying))
    }

    /// The error as its own type; `nil` where its domain is not known.
    public var error: (any DomainError)? {
        for domain in Self.domains where domain.table === content.table { return domain.init(content) }
        return nil
    }

    /// The name of the domain on the wire.
    public var domain: String { content.domain }
    /// The code.
    public var code: Problem.Code { content.code }

    /// A label of errors in the catalogue.
    public struct Category: RawRepresentable, Hashable, Sendable, CustomStringConvertible {
        public let rawValue: String
        public var description: String { rawValue }

        public init(rawValue: String) {
            self.rawValue = rawValue
        }
{% for category in categories %}
        /// {{ category.about }}
        public static var {{ category.case_name }}: Self { Self(rawValue: {{ category.label }}) }
{%- endfor %}
    }

    /// What the domains of all `NSError`s begin with.
    static let namespace = {{ namespace }}

    /// The table of the domain with this name on the wire.
    static func table(ofDomain domain: String) -> ErrorTable? {
        switch domain {
{%- for domain in domains %}
        case {{ domain.literal }}: return {{ domain.type_name }}.table
{%- endfor %}
        default: return nil
        }
    }
}

// An error bridges to `NSError` as the one of its domain.
extension {{ umbrella }} {
    /// What the domains of all errors begin with. An error's own domain is that of ``nsError``.
    public static var errorDomain: String { {{ error_domain }} }

    public var errorCode: Int { content.number }
    public var errorUserInfo: [String: Any] { content.userInfo }

    // `CustomNSError` has one domain for the whole type. A bridge asks for these two, which every `Error` has, and which are
    // the only way to say a domain for each value.
    public var _domain: String { content.errorDomain }
    public var _code: Int { content.number }
}

// Foundation without Objective-C asks a `CustomNSError` for its type's domain only, and any other error for its own: there
// `as NSError` has the domain, the code and the texts, and ``nsError`` has what the error carries too.
#if canImport(ObjectiveC)
extension {{ umbrella }}: CustomNSError {}
#else
extension {{ umbrella }} {
    /// What the error carries, for another copy of this package: it has types of its own, and knows this one by its `NSError`.
    public var _userInfo: AnyObject? { content.userInfo as NSDictionary }
}
#endif
