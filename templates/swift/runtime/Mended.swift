// What a program says and JSON cannot have, as near to it as the wire comes.

extension JSONValue {
    /// The number nearest to an integer that every reader holds: within ±(2^53 − 1).
    static func whole(_ integer: Int) -> JSONValue {
        let limit = 9_007_199_254_740_991.0
        return .number(min(max(Double(integer), -limit), limit))
    }

    /// The number, where there must be one: NaN is 0.
    static func float(_ number: Double) -> JSONValue { .number(finite(number) ?? 0) }

    /// The number; `nil` where it is NaN.
    static func floatIfPresent(_ number: Double) -> JSONValue? { finite(number).map(JSONValue.number) }

    /// The number itself, or the largest one of its sign where it is infinite; `nil` where it is NaN.
    static func finite(_ number: Double) -> Double? {
        if number.isNaN { return nil }
        return min(max(number, -.greatestFiniteMagnitude), .greatestFiniteMagnitude)
    }

    /// A finite number as text: a whole one without a fraction.
    static func digits(_ number: Double) -> String {
        JSONValue.number(number).integer.map { "\($0)" } ?? "\(number)"
    }
}
