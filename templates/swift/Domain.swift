import Foundation

{% for line in doc %}{{ line }}
{% endfor -%}
#if hasAttribute(nonexhaustive)
@nonexhaustive
#endif
public enum {{ type_name }}: Error, Sendable{% if synthesizes_hashable %}, Hashable{% endif %} {
{%- for case in cases %}
{%- for line in case.doc %}
    {{ line }}
{%- endfor %}
{%- if case.deprecation %}
    @available(*, deprecated, {{ case.deprecation }})
{%- endif %}
    case {{ case.declaration }}
{% endfor %}
    /// An error that this release does not know, or cannot read.
    case unrecognized(UnrecognizedError<{{ code_type }}>)
{%- for reason in reasons %}

    /// {{ reason.doc }}
#if hasAttribute(nonexhaustive)
    @nonexhaustive
#endif
    public enum {{ reason.type_name }}: RawRepresentable, Hashable, Sendable {
{%- for case in reason.cases %}
{%- for line in case.doc %}
        {{ line }}
{%- endfor %}
        case {{ case.name }}
{%- endfor %}
        /// A reason that this release does not know.
        case unrecognized(String)

        public init(rawValue: String) {
            // By its bytes: texts that are equal in Swift may be different codes.
            let known: [Self] = [
{%- for case in reason.cases %}
                .{{ case.name }},
{%- endfor %}
            ]
            self = known.first { $0.rawValue.utf8.elementsEqual(rawValue.utf8) } ?? .unrecognized(rawValue)
        }

        public var rawValue: String {
            switch self {
{%- for case in reason.cases %}
            case .{{ case.name }}: return {{ case.code }}
{%- endfor %}
            case .unrecognized(let value): return value
            }
        }
{%- if reason.has_messages %}

        /// What the reason means, in a sentence.
        public var message: String? {
            switch self {
{%- for case in reason.cases %}{% if case.message %}
            case .{{ case.name }}: return {{ case.message }}
{%- endif %}{% endfor %}
            default: return nil
            }
        }
{%- endif %}
    }
{%- endfor %}
}

extension {{ type_name }}: DomainError {
    public static var domain: String { {{ domain }} }
    public static var errorDomain: String { {{ error_domain }} }

    public var code: {{ code_type }} {
        if case .unrecognized(let error) = self { return error.code }
        return {{ table.code }}
    }

    public var errorDescription: String? {
        if case .unrecognized(let error) = self { return error.problem.message }
        return {% if messages %}filledMessage(\.printable){% else %}{{ table.message }}{% endif %}
    }
{%- if messages %}

    /// The message with the error's fields, and their texts as `{{ show }}` has them.
    private func filledMessage(_ {{ show }}: (String) -> String) -> String? {
        switch self {
{%- for arm in messages %}
        case {{ arm.pattern }}: return {{ arm.value }}
{%- endfor %}
        default: return {{ table.message }}
        }
    }
{%- endif %}
{% for property in table.properties %}
    public var {{ property.name }}: {{ property.kind }} { {{ property.value }} }
{%- endfor %}
{%- for column in columns %}

    {{ column.access }} var {{ column.name }}: {{ column.kind }} {
        switch self {
{%- for arm in column.arms %}
        case {{ arm.pattern }}: return {{ arm.value }}
{%- endfor %}
        default: return {{ column.otherwise }}
        }
    }
{%- endfor %}

    public var problem: Problem {
        if case .unrecognized(let error) = self { return error.problem }
        return Problem(
            domain: Self.domain, code: {{ wire_code }}, reason: reason, data: data,
            type: helpAnchor, title: title, status: status, detail: {% if messages %}filledMessage { $0 }{% else %}errorDescription{% endif %})
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
{%- for arm in renumbered %}
        case {{ arm.pattern }}: return {{ arm.value }}
{%- endfor %}
        default: return code
        }
    }

    /// The code that `number` stands for: one that is another's on the wire stands for none.
    private static func wireCode(of number: Int) -> Int {
        switch number {
{%- for arm in numbered %}
        case {{ arm.pattern }}: return {{ arm.value }}
{%- endfor %}
        default: return number
        }
    }
{%- endif %}

    private static func known(_ number: Int, _ payload: Payload) throws -> {{ type_name }}? {
        switch number {
{%- for arm in known %}
        case {{ arm.pattern }}: return {{ arm.value }}
{%- endfor %}
        default: return nil
        }
    }
{%- if text_codes %}

    private static let codes = TextCodes(
        [
{%- for code in text_codes %}
            {{ code.text }},
{%- endfor %}
        ],
        numbers: [
{%- for code in text_codes %}
            {{ code.number }},
{%- endfor %}
        ])
{%- endif %}

    /// The position in the tables; `nil` for an unrecognized error.
    private var row: Int? {
        switch self {
{%- for case in cases %}
        case {{ case.pattern }}: return {{ loop.index0 }}
{%- endfor %}
        default: return nil
        }
    }

    /// What the catalogue says of each error.
    private enum Table {
{%- for column in table.columns %}
        static let {{ column }} = {{ loop.index0 }}
{%- endfor %}

        static let numbers: [Int] = [
{%- for line in table.numbers %}
            {{ line }}
{%- endfor %}
        ]

        static let texts = Texts(
            columns: {{ table.columns | length }},
            """
{%- for row in table.rows %}
{%- for line in row %}
            {{ line }}
{%- endfor %}
{%- endfor %}
            """)
    }
}
{%- if not synthesizes_hashable %}

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
{%- if deprecated %}

// Deprecated cases are made through a protocol, so that this file builds where warnings are errors.
private protocol DeprecatedCases {
{%- for case in deprecated %}
    static {{ case.requirement }}
{%- endfor %}
}

private enum Deprecated: DeprecatedCases {
{%- for case in deprecated %}
    @available(*, deprecated)
    static {{ case.witness }}
{%- endfor %}
}

private let deprecatedCases: any DeprecatedCases.Type = Deprecated.self
{%- endif %}
