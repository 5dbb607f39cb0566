import Foundation

/// What every error of the catalogue offers: the domains' own types, and ``{{ umbrella }}``. No other type conforms to it.
///
/// `catch let error as any CatalogError` catches all that were thrown as one of these types.
public protocol CatalogError:
    LocalizedError, Codable, Hashable, Sendable, CustomStringConvertible, CustomDebugStringConvertible
{
    /// What the error holds.
    var content: ErrorContent { get }
    /// The error that holds `content`; `nil` where it is of another domain.
    init?(_ content: ErrorContent)
    /// The same error, caused by another. `NSUnderlyingErrorKey` has it in an `NSError`; it does not travel.
    func with(underlying: any Error) -> Self
}

extension CatalogError {
    /// The error that `problem` stands for; `nil` where it is of another domain.
    public init?(_ problem: Problem) { self.init(ErrorContent(problem)) }

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

    /// The error that `error` is, in whatever form it was thrown, or else the first of its underlying errors that is one;
    /// `nil` where there is none of this type.
    ///
    /// Forms are the type of the domain, ``{{ umbrella }}``, and an `NSError` that went through Objective-C or an archive.
    public init?(_ error: some Error) {
        var next: (any Error)? = error
        // So many, for a chain may lead back to itself.
        for _ in 0..<16 {
            guard let error = next else { break }
            let content = ErrorContent.of(thrown: error)
            if let content, let found = Self(content) {
                self = found
                return
            }
            next = content?.underlying ?? (error as NSError).userInfo[NSUnderlyingErrorKey] as? any Error
        }
        return nil
    }

    /// The name in the catalogue, the same on every platform; `nil` where the code is not known.
    public var name: String? { content.text(.name) }
    /// The name in words; `nil` where the code is not known.
    public var title: String? { content.text(.title) }
    /// Whether this release knows the error, and what it needs to carry is there.
    public var isRecognized: Bool { content.isRecognized }
    /// The sub-code, where there is one.
    public var reason: String? { content.reason }
    /// What the error carries, by the names of the fields.
    public var data: [String: JSONValue] { content.data }
    /// The error as it travels. Of one that arrived, it has every member that came.
    public var problem: Problem { content.problem }
    /// What caused it.
    public var underlying: (any Error)? { content.underlying }

    /// The HTTP status, where the catalogue or the sender has one.
    public var status: Int? { content.status }
    /// Whether the same request may succeed later, unchanged. Of an error that is not recognized, the
    /// status tells.
    public var isRetryable: Bool { content.isRetryable }
    /// The labels of the error in the catalogue.
    public var categories: Set<{{ umbrella }}.Category> { content.categories }
{%- for category in categories %}
    /// {{ category.about }}
    public var {{ category.predicate }}: Bool { content.has({{ category.label }}) }
{%- endfor %}
{%- if has_shown_codes %}
    /// The code as people are shown it: in docs, on displays and in logs.
    public var shownCode: String { content.shownCode }
{%- endif %}
    /// The page that describes the error to developers.
    public var docsURL: URL? { content.page }

    /// What people who use the app read: what it says to them, the words of the sender, or the message of the catalogue.
    public var errorDescription: String? { content.errorDescription }
    /// The error in one line of a log, which begins with its domain, its code and its name.
    public var description: String { content.description }
    /// The error's type and name, and all that it holds as JSON.
    public var debugDescription: String { Printing.dump(Self.self, name, problem) }

    /// The error as an `NSError`, the same on every system.
    public var nsError: NSError { content.nsError }

    public init(from decoder: any Decoder) throws {
        let problem = try Problem(from: decoder)
        guard let error = Self(problem) else {
            throw DecodingError.dataCorrupted(
                DecodingError.Context(
                    codingPath: decoder.codingPath,
                    debugDescription: "The error is of the domain \(Printing.line(problem.domain))."))
        }
        self = error
    }

    public func encode(to encoder: any Encoder) throws {
        try problem.encode(to: encoder)
    }
}
