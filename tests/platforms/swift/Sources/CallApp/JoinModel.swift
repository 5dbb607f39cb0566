import Foundation
import VoxKit

/// What the screen that joins a room shows.
public struct JoinModel: Sendable {
    public enum Step: Equatable, Sendable {
        case joined
        case password
        case settings
        case signIn
        case alert(String)
        case left(String)
    }

    private let client: SessionClient

    public init(client: SessionClient) {
        self.client = client
    }

    public func join(_ room: String) async -> Step {
        do {
            try await client.join(room)
            return .joined
        } catch ConferenceError.passwordRequired {
            return .password
        } catch {
            return Self.step(for: error)
        }
    }

    /// The next step after any error, also one of the system or of Objective-C.
    public static func step(for error: any Error) -> Step {
        guard let vox = VoxError(error) else { return .alert(error.localizedDescription) }
        if vox.isTerminal { return .left(vox.localizedDescription) }
        if vox.isPermission || vox.isDevice { return .settings }
        switch vox.action {
        case .reauthenticate: return .signIn
        default: return .alert(vox.localizedDescription)
        }
    }

    /// What a crash reporter groups by, and what it shows.
    public static func report(_ error: any Error) -> (group: String, details: [String: String]) {
        let bridged = (error as? any CatalogError)?.nsError ?? error as NSError
        var details = ["code": "\(bridged.domain) \(bridged.code)"]
        details["name"] = bridged.userInfo[ErrorUserInfoKey.name] as? String
        if let cause = bridged.userInfo[NSUnderlyingErrorKey] as? any Error { details["cause"] = "\(cause._domain) \(cause._code)" }
        let group = "\(error)".split(separator: ":").first.map(String.init) ?? bridged.domain
        return (group, details)
    }
}
