// Errors with payloads, made in Swift.
import Foundation
import PayloadsErrors

enum Payloads: Catalogue {
    typealias Umbrella = PayloadsError

    static func read(_ json: Data) -> PayloadsError? { PayloadsError(json: json) }

    static func received(_ json: Data) -> Received<PayloadsError>? { Received(json: json) }

    static func name(_ error: PayloadsError) -> String {
        "\(error.problem.domain) \(error.name ?? "Unrecognized")"
    }

    static var made: KeyValuePairs<String, PayloadsError> {
        func everything(maybeNumber: Double? = nil) -> NumbersError {
            .everything(
                text: "a \"b\"\0\n", integer: 9_007_199_254_740_991, number: -0.1, truth: true, list: ["", "é"],
                maybeNumber: maybeNumber)
        }
        let all = NumbersError.everything(
            text: "a \"b\"\0\n", integer: 9_007_199_254_740_991, number: -0.1, truth: true, list: ["", "é"],
            maybeText: "", maybeInteger: -9_007_199_254_740_991, maybeNumber: 1e21, maybeTruth: false, maybeList: [])
        return [
            "plain": .numbers(.plain),
            "optional missing": .numbers(.optionalOnly()),
            "optional given": .numbers(.optionalOnly(hint: "Look.")),
            "required only": .numbers(everything()),
            "everything": .numbers(all),
            "a whole number": .numbers(.everything(text: "", integer: 0, number: 3, truth: false, list: [])),
            "no number": .numbers(everything(maybeNumber: .nan)),
            "text code": .someTexts(.plain),
            "a reason": .someTexts(.refused(reason: .tooShort)),
            "reason and fields": .someTexts(
                .refusedField(name: "n", position: -1, reason: .init(rawValue: "UNKNOWN"))),
        ]
    }
}
