// Errors with payloads, made in Swift.
import Foundation
import PayloadsErrors

enum Payloads: Catalogue {
    typealias Umbrella = PayloadsError

    static func read(_ json: Data) -> PayloadsError? { PayloadsError(json: json) }

    static func name(_ error: PayloadsError) -> String {
        "\(error.domain) \(error.isRecognized ? error.name ?? "" : "Unrecognized")"
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
            "plain": PayloadsError(NumbersError(.plain)),
            "optional missing": PayloadsError(NumbersError(.optionalOnly)),
            "optional given": PayloadsError(NumbersError.optionalOnly(hint: "Look.")),
            "required only": PayloadsError(everything()),
            "everything": PayloadsError(all),
            "a whole number": PayloadsError(
                NumbersError.everything(text: "", integer: 0, number: 3, truth: false, list: [])),
            "no number": PayloadsError(everything(maybeNumber: .nan)),
            "text code": PayloadsError(SomeTextsError(.plain)),
            "a reason": PayloadsError(SomeTextsError.refused(reason: .tooShort)),
            "reason and fields": PayloadsError(
                SomeTextsError.refusedField(name: "n", position: -1, reason: .init(rawValue: "UNKNOWN"))),
        ]
    }
}
