// Errors of the real catalogue, made in Swift.
import Foundation
import VoxErrors

enum Vox: Catalogue {
    typealias Umbrella = VoxError

    static func read(_ json: Data) -> VoxError? { VoxError(json: json) }

    static func name(_ error: VoxError) -> String {
        "\(error.domain) \(error.isRecognized ? error.name ?? "" : "Unrecognized")"
    }

    @available(*, deprecated, message: "One of them is.")
    private static let deprecated = VoxError(WebRTCError(.noActiveConnection))

    static func made() -> KeyValuePairs<String, VoxError> {
        [
            "no payload": VoxError(SessionError(.sessionIsFull)),
            "a field": VoxError(WebRTCError.overconstrained(constraint: "width \"\u{2028}\" \\ 😀")),
            "no reason": VoxError(ConferenceError(.notAllowed)),
            "a reason": VoxError(ConferenceError.notAllowed(reason: .noVisitorsLobby)),
            "a later reason": VoxError(ConferenceError.notAllowed(reason: .init(rawValue: "LATER"))),
            "deprecated": deprecated,
            "1101 on the wire": VoxError(TokenError(.invalidToken)),
            "1102 on the wire": VoxError(TokenError(.invalidTokenData)),
        ]
    }
}
