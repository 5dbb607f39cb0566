/// An error as it travels: a problem document (RFC 9457) with the members `domain`, `code`, `reason` and `data`.
///
/// It keeps every member that arrived and writes it back, also those that this release does not know.
public struct Problem: Hashable, Sendable {
    /// A code on the wire.
    public enum Code: Hashable, Sendable {
        case number(Int)
        case text(String)
    }

    /// All members, as they came.
    public let members: [String: JSONValue]
    /// The name of the error's domain.
    public let domain: String
    /// The error's code in its domain.
    public let code: Code

    /// The problem with these members; `nil` where they lack a domain or a code.
    public init?(members: [String: JSONValue]) {
        guard let domain = members["domain"]?.string, let value = members["code"] else { return nil }
        if let text = value.string {
            code = .text(text)
        } else if let number = value.integer {
            code = .number(number)
        } else {
            return nil
        }
        self.members = members
        self.domain = domain
    }

    /// The problem with these members; those that are `nil` are left out.
    public init(
        domain: String, code: Code, reason: String? = nil, data: [String: JSONValue] = [:],
        type: String? = nil, title: String? = nil, status: Int? = nil, detail: String? = nil
    ) {
        var members: [String: JSONValue] = [:]
        members["domain"] = .string(domain)
        switch code {
        case .number(let number): members["code"] = .number(Double(number))
        case .text(let text): members["code"] = .string(text)
        }
        members["reason"] = reason.map(JSONValue.string)
        members["data"] = data.isEmpty ? nil : .object(data)
        members["type"] = type.map(JSONValue.string)
        members["title"] = title.map(JSONValue.string)
        members["status"] = status.map { .number(Double($0)) }
        members["detail"] = detail.map(JSONValue.string)
        self.members = members
        self.domain = domain
        self.code = code
    }

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
    /// The message for people.
    public var detail: String? { members["detail"]?.string }
}

extension Problem: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        // A dictionary keeps its keys whatever the key strategy of the decoder.
        guard let problem = Problem(members: try container.decode([String: JSONValue].self)) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "An error has a text `domain` and a text or whole number `code`.")
        }
        self = problem
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(members)
    }
}
