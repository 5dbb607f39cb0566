// What a program says and JSON cannot have, as near to it as the wire comes.

extension Int {
    /// The integer nearest to it that every reader holds: within ±(2^53 − 1).
    var mended: Int {
        let limit = 9_007_199_254_740_991.0
        return Int(exactly: Swift.min(Swift.max(Double(self), -limit), limit)) ?? self
    }
}

extension Double {
    /// The number itself, or the largest one of its sign where it is infinite; `nil` where it is NaN.
    var finite: Double? {
        if isNaN { return nil }
        return Swift.min(Swift.max(self, -.greatestFiniteMagnitude), .greatestFiniteMagnitude)
    }

    /// The number where there must be one: NaN is 0.
    var mended: Double { finite ?? 0 }

    /// The number as messages show it: a whole one without a fraction.
    var shortest: String {
        JSONValue.number(mended).integer.map { "\($0)" } ?? "\(mended)"
    }
}
