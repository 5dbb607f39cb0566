import Foundation

{{ doc }}/// A later release may add cases: end a `switch` over them in `default`.
#if hasAttribute(nonexhaustive)
@nonexhaustive
#endif
public enum {{ type_name }}: Error, Sendable{% if not is_hashable_by_hand %}, Hashable{% endif %} {
{{ cases }}    /// An error that this release does not know, or cannot read.
    case unrecognized(UnrecognizedError<{{ code_type }}>)
{{ reasons }}}

extension {{ type_name }}: DomainError {
    public static var domain: String { {{ domain }} }
    public static var errorDomain: String { {{ error_domain }} }

    public var code: {{ code_type }} {
        if case .unrecognized(let error) = self { return error.code }
        return {{ code }}
    }

    public var errorDescription: String? {
        if case .unrecognized(let error) = self { return error.problem.message }
        return filledMessage?.printable
    }

    /// The message with the error's fields, as it travels.
{%- if messages %}
    private var filledMessage: String? {
        switch self {
{{ messages }}        default: return {{ message }}
        }
    }
{%- else %}
    private var filledMessage: String? { {{ message }} }
{%- endif %}

{{ properties }}
{%- if reason %}
    public var reason: String? {
        switch self {
{{ reason }}        default: return nil
        }
    }
{% endif %}
{%- if data %}
    public var data: [String: JSONValue] {
        switch self {
{{ data }}        default: return [:]
        }
    }
{% endif %}
{%- if wire_codes %}
    private var wireCode: Int {
        switch self {
{{ wire_codes }}        default: return code
        }
    }
{% endif %}
    public var problem: Problem {
        if case .unrecognized(let error) = self { return error.problem }
        return Problem(
            domain: Self.domain, code: {{ wire_code }}, reason: reason, data: data,
            type: helpAnchor, title: title, status: status, detail: filledMessage)
    }

    public init?(_ problem: Problem) {
        guard problem.domain == Self.domain else { return nil }
        self = Self.known(problem) ?? .unrecognized(UnrecognizedError(problem{% if renumbered %}, numbered: Self.number{% endif %}))
    }

    public init?(_ error: NSError) {
        guard error.domain.utf8.elementsEqual(Self.errorDomain.utf8) else { return nil }
        if let problem = Problem(carriedBy: error) {
            self.init(problem)
        } else if let known = try? Self.known(error.code, Payload(error)) {
            self = known
        } else {
            let problem = Problem(error, domain: Self.domain, code: {{ code_of_number }})
            self = .unrecognized(UnrecognizedError(problem{% if renumbered %}, numbered: Self.number{% endif %}))
        }
    }

    private static func known(_ problem: Problem) -> {{ type_name }}? {
{%- if text_codes %}
        guard let number = codes.number(of: problem.code) else { return nil }
{%- else %}
        guard case .number(let {% if renumbered %}code{% else %}number{% endif %}) = problem.code {%- if renumbered %}, let number = number(code){% endif %} else { return nil }
{%- endif %}
        return try? known(number, Payload(problem))
    }
{%- if renumbered %}

    /// The number that stands for `code` here: not all are the same as on the wire.
    private static func number(_ code: Int) -> Int? {
        switch code {
{{ renumbered }}        default: return code
        }
    }

    /// The code that `number` stands for: one that is another's on the wire stands for none.
    private static func wireCode(of number: Int) -> Int {
        switch number {
{{ numbered }}        default: return number
        }
    }
{%- endif %}

    private static func known(_ number: Int, _ payload: Payload) throws -> {{ type_name }}? {
        switch number {
{{ known }}        default: return nil
        }
    }
{%- if text_codes %}

    private static let codes = TextCodes(
        [
{{ text_codes }}        ],
        numbers: [
{{ text_numbers }}        ])
{%- endif %}

    /// The position in the tables; `nil` for an unrecognized error.
    private var row: Int? {
        switch self {
{{ rows }}        default: return nil
        }
    }

    /// What the catalogue says of each error.
    private enum Table {
{{ columns }}
        static let numbers: [Int] = [
{{ numbers }}        ]

        static let texts = Texts(
            columns: {{ column_count }},
            """
{{ texts }}            """)
    }
}
{%- if is_hashable_by_hand %}

// By hand: what the compiler derives takes it far longer for so many cases.
extension {{ type_name }}: Hashable {
    public static func == (left: {{ type_name }}, right: {{ type_name }}) -> Bool {
        switch (left, right) {
        case (.unrecognized(let left), .unrecognized(let right)): return left == right
        case (.unrecognized, _), (_, .unrecognized): return false
        default: return left.row == right.row && left.reason == right.reason && left.data == right.data
        }
    }

    public func hash(into hasher: inout Hasher) {
        if case .unrecognized(let error) = self { return hasher.combine(error) }
        hasher.combine(row)
        hasher.combine(reason)
        hasher.combine(data)
    }
}
{%- endif %}
{%- if requirements %}

// Deprecated cases are made through a protocol, so that this file builds where warnings are errors.
private protocol DeprecatedCases {
{{ requirements }}}

private enum Deprecated: DeprecatedCases {
{{ witnesses }}}

private let deprecatedCases: any DeprecatedCases.Type = Deprecated.self
{%- endif %}
