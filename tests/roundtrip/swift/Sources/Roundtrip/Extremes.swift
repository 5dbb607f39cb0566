// Errors that hold what JSON cannot, or what few expect, each with the label of `tests/roundtrip/extremes.rs`.
import PayloadsErrors

extension Payloads {
    static var extremes: KeyValuePairs<String, PayloadsError> {
        let most = 9_007_199_254_740_991
        let largest = Double.greatestFiniteMagnitude
        let scalars = Array(0..<32) + [0x7f, 0x85, 0x2028, 0xfeff, 0xfffe, 0x10ffff] as [UInt32]
        let controls = String(String.UnicodeScalarView(scalars.compactMap(Unicode.Scalar.init)))
        let madeUp: [Double] = [.nan, .infinity, -.infinity, 9_007_199_254_740_992, -0.0]
        return [
            "NaN": numbers(number: .nan, maybeNumber: .nan),
            "infinities": numbers(number: .infinity, maybeNumber: -.infinity),
            "largest floats": numbers(number: -largest, maybeNumber: largest),
            "minus zero and the smallest float": numbers(number: -0.0, maybeNumber: .leastNonzeroMagnitude),
            "a whole float beyond 2^53": numbers(number: 9_007_199_254_740_992, maybeNumber: 1e300),
            "integers at the limits": numbers(integer: most, maybeInteger: -most),
            "integers beyond 2^53": numbers(integer: most + 1, maybeInteger: -most - 2),
            "integers of 64 bits": numbers(integer: .min, maybeInteger: .max),
            "empty texts": PayloadsError(
                NumbersError.everything(
                    text: "", integer: 0, number: 0, truth: false, list: [""], maybeText: "", maybeList: [])),
            "huge texts": texts(String(repeating: "😀", count: 50_000), Array(repeating: "x", count: 5000)),
            "controls": texts(controls, [controls]),
            "an empty reason": PayloadsError(SomeTextsError.refused(reason: .init(rawValue: ""))),
            "a reason of controls": PayloadsError(SomeTextsError.refused(reason: .init(rawValue: controls))),
            "a code beyond 2^53, made by hand": .init(Problem(domain: "elsewhere", code: .number(.max))),
            "a code just beyond 2^53, made by hand": .init(Problem(domain: "elsewhere", code: .number(-most - 1))),
            "a code at the limit, made by hand": .init(Problem(domain: "elsewhere", code: .number(-most))),
            "64 levels, made by hand": byHand(later: nested(63)),
            "65 levels, made by hand": byHand(later: nested(64)),
            "numbers, made by hand": byHand(later: .array(madeUp.map(JSONValue.number))),
        ]
    }

    private static func numbers(
        integer: Int = 0, number: Double = 0, maybeInteger: Int? = nil, maybeNumber: Double? = nil
    ) -> PayloadsError {
        PayloadsError(
            NumbersError.everything(
                text: "", integer: integer, number: number, truth: false, list: [], maybeInteger: maybeInteger,
                maybeNumber: maybeNumber))
    }

    private static func texts(_ text: String, _ list: [String]) -> PayloadsError {
        PayloadsError(NumbersError.everything(text: text, integer: 0, number: 0, truth: false, list: list))
    }

    private static func nested(_ levels: Int) -> JSONValue {
        (0..<levels).reduce(.number(0)) { inner, _ in .array([inner]) }
    }

    private static func byHand(later: JSONValue) -> PayloadsError {
        guard let problem = Problem(members: ["domain": .string("elsewhere"), "code": .number(1), "later": later])
        else { fatalError("it has a domain and a code") }
        return PayloadsError(problem)
    }
}
