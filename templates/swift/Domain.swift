{{ doc }}public struct {{ type_name }}: DomainError {
    public let content: ErrorContent

    /// The code of ``{{ type_name }}``.
    public struct Code: ErrorCode {
        public typealias Failure = {{ type_name }}

        public let rawValue: {{ code_type }}

        public init(rawValue: {{ code_type }}) {
            self.rawValue = {% if has_accepted_codes %}Failure.table.own(rawValue){% else %}rawValue{% endif %}
        }
{{ codes }}    }
{{ reasons }}{{ payloads }}
    public init?(_ content: ErrorContent) {
        guard content.table === Self.table else { return nil }
        self.content = content
    }

    /// An error with this code, and what caused it. One that has required fields is made by its function: without them it
    /// is not recognized, here as where it arrives.
    public init(_ code: Code, underlying: (any Error)? = nil) {
        content = ErrorContent(Self.table, {{ code_label }}: code.rawValue, underlying: underlying)
    }
{%- if payloads %}

    @inline(never)
    private init(row: Int, data: [String: JSONValue] = [:], reason: String? = nil) {
        content = ErrorContent(Self.table, row: row, data: data, reason: reason)
    }
{%- endif %}

    /// The code{% if code_type == "Int" %}; where the sender's is no number, -2147483648, which no error has{% else %}; where the sender's is no text, an empty one, which no error has{% endif %}.
    public var code: Code { Code(rawValue: {{ code_value }}) }

    public func with(underlying: any Error) -> Self {
        Self(content.with(underlying: underlying)) ?? self
    }

    public static let table = ErrorTable(
        domain: {{ domain }}, errorDomain: {{ error_domain }}, pages: {{ pages }},
{%- if code_type == "String" %}
        hasTextCodes: true,
{%- endif %}
        numbers: [
{{ numbers }}        ],
{%- if wire_codes %}
        wireCodes: [
{{ wire_codes }}        ],
{%- endif %}
{%- if order %}
        order: [
{{ order }}        ],
{%- endif %}
        """
{{ texts }}        """)
}

// The codes again, for `throw`, `catch` and `case`; and what makes and reads the errors that carry something.
extension {{ type_name }} {
{{ errors }}}
