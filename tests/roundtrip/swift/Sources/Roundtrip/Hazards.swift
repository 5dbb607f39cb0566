// Errors whose words are hard to write, made in Swift.
import Foundation
import HazardsErrors

enum Hazards: Catalogue {
    typealias Umbrella = HazardsError

    static func read(_ json: Data) -> HazardsError? { HazardsError(json: json) }

    static func name(_ error: HazardsError) -> String {
        "\(error.domain) \(error.isRecognized ? error.name ?? "" : "Unrecognized")"
    }

    static var made: KeyValuePairs<String, HazardsError> {
        [
            "lines": HazardsError(TextsError(.lines)),
            "invisible": HazardsError(TextsError(.invisible)),
            "unnormalised": HazardsError(TextsError(.unnormalised)),
            "normalised": HazardsError(TextsError(.normalised)),
            "markup": HazardsError(TextsError.markup(d: "</script>")),
            "a reason": HazardsError(TextsError.prototype(reason: .odd)),
            "fields": HazardsError(
                TextsError.fieldsOfAllNames(
                    class: "1", self: "2", type: "3", default: "4", in: "5", func: "6", message: "7", code: "8",
                    name: "9", domain: "10")),
        ]
    }
}
