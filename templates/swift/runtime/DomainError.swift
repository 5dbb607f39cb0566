import Foundation

/// What the type of each domain offers. No other type conforms to it.
public protocol DomainError: CatalogError, CustomNSError {
    /// A code of the domain.
    associatedtype Code: ErrorCode where Code.Failure == Self

    /// What the catalogue says of the errors of the domain.
    static var table: ErrorTable { get }
    /// The code.
    var code: Code { get }
    /// An error with this code, and nothing else. Where the error must carry something, it is not recognized.
    init(_ code: Code, underlying: (any Error)?)
}

extension DomainError {
    /// The name of the domain on the wire.
    public static var domain: String { table.domain }
    /// The domain of its `NSError`s.
    public static var errorDomain: String { table.errorDomain }
    /// The code of its `NSError`.
    public var errorCode: Int { content.number }
    public var errorUserInfo: [String: Any] { content.userInfo }
}

/// A code of a domain, which may be one that this release does not know: end a `switch` over codes in `default`.
///
/// In a `catch` or `case` it matches an error that has it, in whatever form that is thrown; what caused the error is another
/// error, and does not match.
public protocol ErrorCode: RawRepresentable, Hashable, Sendable, CaseIterable, CustomStringConvertible
where RawValue: Hashable & Sendable, AllCases == [Self] {
    /// The type of the errors with this code.
    associatedtype Failure: DomainError where Failure.Code == Self

    /// The code with this value, whether it is known or not.
    init(rawValue: RawValue)
}

extension ErrorCode {
    /// The code of the error with this name in the catalogue{% if has_aliases %}, or that had it{% endif %}; `nil` where this release knows none.
    public init?(name: String) {
        let table = Failure.table
        guard let row = table.row(named: name), let code = Self(table, row) else { return nil }
        self = code
    }
{%- if has_shown_codes %}

    /// The code that people are shown so; `nil` where this release knows none.
    public init?(shownCode: String) {
        guard let code = Self.allCases.first(where: { $0.shownCode == shownCode }) else { return nil }
        self = code
    }
{%- endif %}

    /// The codes that this release knows.
    public static var allCases: [Self] {
        let table = Failure.table
        var codes: [Self] = []
        for row in table.numbers.indices {
            if let code = Self(table, row) { codes.append(code) }
        }
        return codes
    }

    /// Whether `error` has this code, in whatever form it was thrown.
    public static func ~= (code: Self, error: any Error) -> Bool {
        if let error = error as? Failure { return error.code == code }
        return ErrorContent.of(thrown: error).flatMap { Failure($0) }?.code == code
    }
{% if has_shown_codes %}
    /// The code as people are shown it: in docs, on displays and in logs.
    public var shownCode: String { content.shownCode }
{%- endif %}
    /// The name in the catalogue, the same on every platform; `nil` where the code is not known.
    public var name: String? { content.text(.name) }
    /// The name in words.
    public var title: String? { content.text(.title) }
    /// When the error occurs: sentences for developers, a line each.
    public var occurs: String? { content.text(.occurs) }
    /// How to fix it, for developers.
    public var fix: String? { content.text(.fix) }
    /// The page that describes the error to developers.
    public var docsURL: URL? { content.page }
    /// The HTTP status, where the catalogue has one.
    public var status: Int? { content.status }
    /// Whether the same request may succeed later, unchanged.
    public var isRetryable: Bool { content.has("retryable") }
    /// The labels in the catalogue.
    public var categories: Set<{{ umbrella }}.Category> { content.categories }
    /// The code of an `NSError`.
    public var number: Int { content.number }

    /// The domain, the code and the name.
    public var description: String { content.heading }

    private init?(_ table: ErrorTable, _ row: Int) {
        guard let code = Failure(ErrorContent(table, row: row))?.code else { return nil }
        self = code
    }

    {% if not has_handling %}private {% endif %}var content: ErrorContent { Failure(self, underlying: nil).content }
}

extension ErrorCode where RawValue == String {
    // By their bytes: texts that are equal in Swift may be different codes.
    public static func == (left: Self, right: Self) -> Bool {
        Printing.areSame(left.rawValue, right.rawValue)
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(rawValue)
    }
}

/// Why an error occurred. It may be a reason that this release does not know.
public protocol ErrorReason: RawRepresentable, Hashable, Sendable where RawValue == String {
    /// The reason with this value, whether it is known or not.
    init(rawValue: String)
}

extension ErrorReason {
    // By their bytes, as codes.
    public static func == (left: Self, right: Self) -> Bool {
        Printing.areSame(left.rawValue, right.rawValue)
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(rawValue)
    }
}
