import Foundation
@_exported import VoxErrors

/// What carries requests: `URLSession` in an app, a list of answers in a test.
public protocol Transport: Sendable {
    func post(_ path: String) async throws -> (status: Int, body: Data)
}

/// The service of sessions. What it throws is an error of the catalogue.
public struct SessionClient: Sendable {
    private let transport: any Transport
    private let log: @Sendable (String) -> Void

    public init(transport: any Transport, log: @escaping @Sendable (String) -> Void = { _ in }) {
        self.transport = transport
        self.log = log
    }

    /// Joins a room, and tries again as long as that may help.
    public func join(_ room: String, attempts: Int = 3) async throws(VoxError) {
        for attempt in 1... {
            do {
                return try await post("/rooms/\(room)/join")
            } catch {
                log("attempt \(attempt): \(error)")
                guard error.isRetryable, attempt < attempts else { throw error }
                await pause(attempt)
            }
        }
    }

    private func post(_ path: String) async throws(VoxError) {
        let answer: (status: Int, body: Data)
        do {
            answer = try await transport.post(path)
        } catch {
            // A transport may throw an error of the catalogue itself, or one that was caused by one.
            throw VoxError(error) ?? VoxError(TransportError(.transportRequest, underlying: error))
        }
        guard answer.status >= 400 else { return }
        // A proxy answers in HTML.
        throw VoxError(json: answer.body) ?? VoxError(TransportError(.transportResponse))
    }

    private func pause(_ attempt: Int) async {
        try? await Task.sleep(nanoseconds: UInt64(attempt) * 1_000_000)
    }
}
