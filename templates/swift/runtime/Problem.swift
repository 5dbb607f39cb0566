import Foundation

/// An error as it travels: a problem document (RFC 9457) with the members `domain`, `code`, `reason` and `data`.
///
/// It keeps every member that arrived and writes it back, also those that this release does not know.
public struct Problem: Hashable, Sendable {
    /// A code on the wire.
    public enum Code: Hashable, Sendable, CustomStringConvertible {
        case number(Int)
        case text(String)

        /// The code that `value` is; `nil` where it is none.
        init?(_ value: JSONValue) {
            if let text = value.string {
                self = .text(text)
            } else if let number = value.integer {
                self = .number(number)
            } else {
                return nil
            }
        }

        /// The code in one line.
        public var description: String {
            switch self {
            case .number(let number): return "\(number)"
            case .text(let text): return Printing.line(text)
            }
        }
{%- if has_accepted_codes %}

        /// Whether it is the same on the wire: texts are told apart by their bytes.
        func isSame(as other: Code) -> Bool {
            switch (self, other) {
            case (.number(let one), .number(let other)): return one == other
            case (.text(let one), .text(let other)): return Printing.areSame(one, other)
            default: return false
            }
        }
{%- endif %}

        /// The code as the wire can have it: a number that not every reader holds is its digits.
        var onWire: JSONValue {
            switch self {
            case .number(let number):
                let value = JSONValue.number(Double(number))
                return value.integer == number ? value : .string("\(number)")
            case .text(let text): return .string(text)
            }
        }
    }

    /// All members, as they came.
    public let members: [String: JSONValue]
    /// The name of the error's domain.
    public let domain: String
    /// The error's code in its domain.
    public let code: Code

    /// The problem with these members; `nil` where they lack a domain or a code.
    public init?(members: [String: JSONValue]) {
        guard let domain = members["domain"]?.string, let code = members["code"].flatMap(Code.init) else { return nil }
        self.code = code
        self.members = members
        self.domain = domain
    }

    /// The problem with these members; those that are `nil` are left out.
    public init(
        domain: String, code: Code, reason: String? = nil, data: [String: JSONValue] = [:],
        type: String? = nil, title: String? = nil, status: Int? = nil, detail: String? = nil
    ) {
        var members: [String: JSONValue] = ["domain": .string(domain), "code": code.onWire]
        func set(_ name: String, _ value: JSONValue) { members[name] = value }
        if let reason { set("reason", .string(reason)) }
        if !data.isEmpty { set("data", .object(data)) }
        if let type { set("type", .string(type)) }
        if let title { set("title", .string(title)) }
        if let status { set("status", .whole(status)) }
        if let detail { set("detail", .string(detail)) }
        self.members = members
        self.domain = domain
        // What was given is not always what the wire can have.
        self.code = members["code"].flatMap(Code.init) ?? code
    }

    /// The problem that `json`, text in UTF-8, is; `nil` where it is none. A problem is an object nested at most 64
    /// levels, whose domain is a text and whose code is a text or a whole number.
    public init?(json: Data) {
        guard case .object(let members)? = JSONReader.read(json) else { return nil }
        self.init(members: members)
    }

    /// The problem that `json` is; `nil` where it is none.
    public init?(json: String) {
        guard case .object(let members)? = JSONReader.read(json) else { return nil }
        self.init(members: members)
    }

    /// The problem as JSON text, in one line.
    public var json: String { JSONWriter.text(of: .object(members)) }

    /// The sub-code, where there is one.
    public var reason: String? { members["reason"]?.string }
    /// What the error carries, where there is something.
    public var data: [String: JSONValue]? { members["data"]?.object }
    /// The error's page in the documentation.
    public var type: String? { members["type"]?.string }
    /// The error's name in words.
    public var title: String? { members["title"]?.string }
    /// The HTTP status.
    public var status: Int? { members["status"]?.integer }
    /// The message for people, as it came.
    public var detail: String? { members["detail"]?.string }
{%- if has_accepted_codes %}

    /// The problem of a known error with the code that this is written by, where another came that means it.
    func written(by code: Code) -> Problem {
        if self.code.isSame(as: code) { return self }
        var members = members
        members["code"] = code.onWire
        return Problem(members: members) ?? self
    }
{%- endif %}

    /// The problem of a known error as it came, without what no reader looks at: a reason or data that is none.
    var readable: Problem {
        // A field of a later release stays.
        let fields = JSONValue.members(of: data ?? [:]) { !$1.isNull }
        var members = JSONValue.members(of: members) { $0 != "data" && ($0 != "reason" || $1.string != nil) }
        if !fields.isEmpty { members["data"] = .object(fields) }
        return Problem(members: members) ?? self
    }
}

extension Problem: CustomStringConvertible {
    /// The problem as JSON text.
    public var description: String { json }
}

extension Problem: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        // A dictionary keeps its keys whatever the key strategy of the decoder.
        let members = try container.decode([String: JSONValue].self)
        guard let problem = Problem(members: members), !JSONValue.object(members).isNested(deeperThan: JSONReader.levels)
        else {
            throw DecodingError.dataCorruptedError(
                in: container,
                debugDescription: "An error has a text `domain`, a text or whole number `code`, and at most 64 levels.")
        }
        self = problem
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        let value = JSONValue.object(members)
        try container.encode(value.isNested(deeperThan: JSONReader.levels) ? value.cut(to: JSONReader.levels) : value)
    }
}
