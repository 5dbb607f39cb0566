// Errors of the real catalogue, made in Swift.
import Foundation
import VoxErrors

enum Vox: Catalogue {
    typealias Umbrella = VoxError

    static func read(_ json: Data) -> VoxError? { VoxError(json: json) }

    static func name(_ error: VoxError) -> String {
        "\(error.problem.domain) \(error.name ?? "Unrecognized")"
    }

    @available(*, deprecated, message: "One of them is.")
    private static let deprecated = VoxError.webrtc(.noActiveConnection)

    static func made() -> KeyValuePairs<String, VoxError> {
        [
            "no payload": .session(.sessionIsFull),
            "a field": .webrtc(.overconstrained(constraint: "width \"\u{2028}\" \\ 😀")),
            "no reason": .conference(.notAllowed()),
            "a reason": .conference(.notAllowed(reason: .noVisitorsLobby)),
            "a later reason": .conference(.notAllowed(reason: .init(rawValue: "LATER"))),
            "deprecated": deprecated,
            "1101 on the wire": .token(.invalidToken),
            "1102 on the wire": .token(.invalidTokenData),
        ]
    }
}
