import Foundation

/// A JSON value.
///
/// JSON has one kind of number: `1101`, `1101.0` and `1.101e3` are the same value. NaN, which JSON does not have, is
/// written as `null`, and an infinity as the largest number of its sign.
public enum JSONValue: Hashable, Sendable {
    case null
    case bool(Bool)
    case number(Double)
    case string(String)
    case array([JSONValue])
    case object([String: JSONValue])

    /// Whether it is `null`.
    var isNull: Bool {
        if case .null = self { return true }
        return false
    }

    /// The text, where the value is one.
    public var string: String? {
        if case .string(let value) = self { return value }
        return nil
    }

    /// The number, where the value is one.
    public var number: Double? {
        if case .number(let value) = self { return value }
        return nil
    }

    /// The number, where the value is a whole one within ±(2^53 − 1).
    public var integer: Int? {
        if case .number(let value) = self, abs(value) <= 9_007_199_254_740_991 { return Int(exactly: value) }
        return nil
    }

    /// Whether it is true, where the value is a boolean.
    public var bool: Bool? {
        if case .bool(let value) = self { return value }
        return nil
    }

    /// The texts, where the value is a list of nothing but texts.
    public var strings: [String]? {
        guard case .array(let values) = self else { return nil }
        var strings: [String] = []
        for value in values {
            guard let string = value.string else { return nil }
            strings.append(string)
        }
        return strings
    }

    /// The members, where the value is an object.
    public var object: [String: JSONValue]? {
        if case .object(let value) = self { return value }
        return nil
    }
}

extension JSONValue {
    /// Whether objects and lists stand in one another at more levels than these.
    func isNested(deeperThan levels: Int) -> Bool {
        switch self {
        case .array(let values):
            if levels == 0 { return true }
            for value in values where value.isNested(deeperThan: levels - 1) { return true }
        case .object(let members):
            if levels == 0 { return true }
            for (_, value) in members where value.isNested(deeperThan: levels - 1) { return true }
        default: break
        }
        return false
    }

    /// Those members of an object that are to be kept.
    @inline(never)
    static func members(of object: [String: JSONValue], _ isKept: (String, JSONValue) -> Bool) -> [String: JSONValue] {
        var members: [String: JSONValue] = [:]
        for (name, value) in object where isKept(name, value) { members[name] = value }
        return members
    }

    /// The value with `null` for what is nested deeper than these levels.
    func cut(to levels: Int) -> JSONValue {
        switch self {
        case .array(let values): return levels == 0 ? .null : .array(values.map { $0.cut(to: levels - 1) })
        case .object(var members):
            if levels == 0 { return .null }
            for (name, value) in members { members[name] = value.cut(to: levels - 1) }
            return .object(members)
        default: return self
        }
    }
}

extension JSONValue {
    // By hand and apart, for the compiler puts what it makes into what compares lists and objects.
    @inline(never)
    public static func == (left: JSONValue, right: JSONValue) -> Bool {
        switch (left, right) {
        case (.null, .null): return true
        case (.bool(let left), .bool(let right)): return left == right
        case (.number(let left), .number(let right)): return left == right
        case (.string(let left), .string(let right)): return left == right
        case (.array(let left), .array(let right)): return left == right
        case (.object(let left), .object(let right)): return left == right
        default: return false
        }
    }
}

extension JSONValue: CustomStringConvertible {
    /// The value as JSON text.
    public var description: String { JSONWriter.text(of: self) }
}

extension JSONValue: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let value = try Self.ifItIs({ try container.decode(String.self) }) {
            self = .string(value)
        } else if let value = try Self.number(in: container) {
            self = value
        } else if let value = try Self.ifItIs({ try container.decode(Bool.self) }) {
            self = .bool(value)
        } else if decoder.codingPath.count >= Self.longestPath {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "The value is nested too deep.")
        } else if let value = try Self.ifItIs({ try container.decode([JSONValue].self) }) {
            self = .array(value)
        } else {
            self = .object(try container.decode([String: JSONValue].self))
        }
    }

    /// What `decode` gives; `nil` where the value is of another type.
    private static func ifItIs<T>(_ decode: () throws -> T) throws -> T? {
        do {
            return try decode()
        } catch DecodingError.typeMismatch {
            return nil
        }
    }

    /// The number; `null` where it is one that the decoder cannot make a `Double` of, as `1e400`.
    private static func number(in container: any SingleValueDecodingContainer) throws -> JSONValue? {
        do {
            return try ifItIs { try container.decode(Double.self) }.map(JSONValue.number)
        } catch {
            let zero = try? container.decode(Decimal.self)
            return zero == 0 ? .number(0) : .null
        }
    }

    /// How deep a value may stand in a document, so that a thread with a small stack survives it: an error may be nested
    /// as deep as the wire lets it, and stand in something else.
    private static let longestPath = JSONReader.levels + 16

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        let isTooDeep = encoder.codingPath.count >= Self.longestPath
        switch self {
        case .bool(let value): try container.encode(value)
        case .number(let value):
            if let whole = integer { return try container.encode(whole) }
            if let finite = Self.finite(value) { try container.encode(finite) } else { try container.encodeNil() }
        case .string(let value): try container.encode(value)
        case .array(let value) where !isTooDeep: try container.encode(value)
        case .object(let value) where !isTooDeep: try container.encode(value)
        case .null, .array, .object: try container.encodeNil()
        }
    }
}
