import Foundation

/// What came with a code: the fields and the reason of an error, from the wire or from an `NSError`.
///
/// A value of another type, or one that is missing and must not be, throws.
struct Payload {
    private let reasonValue: Value?
    private let value: (String) -> Value?

    private struct Unreadable: Error {}

    private enum Value {
        case json(JSONValue)
        case foundation(Any)
    }

    init(_ problem: Problem) {
        let data = problem.members["data"] ?? .null
        reasonValue = problem.members["reason"].flatMap(Self.present)
        switch data {
        case .object(let fields): value = { fields[$0].flatMap(Self.present) }
        case .null: value = { _ in nil }
        default: value = { _ in .json(data) }
        }
    }

    init(_ error: NSError) {
        let info = error.userInfo
        reasonValue = info[ErrorUserInfoKey.reason].map(Value.foundation)
        value = { info[ErrorUserInfoKey.data($0)].map(Value.foundation) }
    }

    func reason() throws -> String? { try read(reasonValue, \.string) { $0 as? String } }

    func string(_ field: String) throws -> String { try required(stringIfPresent(field)) }
    func integer(_ field: String) throws -> Int { try required(integerIfPresent(field)) }
    func number(_ field: String) throws -> Double { try required(numberIfPresent(field)) }
    func boolean(_ field: String) throws -> Bool { try required(booleanIfPresent(field)) }
    func strings(_ field: String) throws -> [String] { try required(stringsIfPresent(field)) }

    func stringIfPresent(_ field: String) throws -> String? { try read(value(field), \.string) { $0 as? String } }
    func integerIfPresent(_ field: String) throws -> Int? { try read(value(field), \.integer, Self.integer) }
    func numberIfPresent(_ field: String) throws -> Double? {
        try read(value(field), \.number) { $0 as? Double ?? ($0 as? Int).map(Double.init) }
    }
    func booleanIfPresent(_ field: String) throws -> Bool? { try read(value(field), \.bool) { $0 as? Bool } }
    func stringsIfPresent(_ field: String) throws -> [String]? {
        try read(value(field), \.strings) { $0 as? [String] }
    }

    /// An integer that every reader holds.
    private static func integer(_ value: Any) -> Int? {
        (value as? Int).flatMap { $0 == $0.mended ? $0 : nil }
    }

    private func read<T>(_ value: Value?, _ json: (JSONValue) -> T?, _ foundation: (Any) -> T?) throws -> T? {
        guard let value else { return nil }
        let typed: T?
        switch value {
        case .json(let value): typed = json(value)
        case .foundation(let value): typed = foundation(value)
        }
        return try required(typed)
    }

    private func required<T>(_ value: T?) throws -> T {
        guard let value else { throw Unreadable() }
        return value
    }

    private static func present(_ value: JSONValue) -> Value? {
        value == .null ? nil : .json(value)
    }
}
