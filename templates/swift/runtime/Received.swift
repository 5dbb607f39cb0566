import Foundation

/// An error as it arrived: what it is, and every member it came with.
///
/// A typed error holds what this release knows of it. A program that passes errors on decodes them as this, and loses no
/// member that a later release added.
public struct Received<Failure: CatalogError>: Hashable, Sendable {
    /// What the error is.
    public let error: Failure
    /// Every member it came with.
    public let problem: Problem

    /// The error that `problem` stands for; `nil` where it is of another domain.
    public init?(_ problem: Problem) {
        guard let error = Failure(problem) else { return nil }
        self.error = error
        self.problem = problem
    }

    /// The error that `json`, text in UTF-8, is; `nil` where it is none, or of another domain.
    public init?(json: Data) {
        guard let problem = Problem(json: json) else { return nil }
        self.init(problem)
    }

    /// The error that `json` is; `nil` where it is none, or of another domain.
    public init?(json: String) {
        guard let problem = Problem(json: json) else { return nil }
        self.init(problem)
    }
}

extension Received: Codable {
    public init(from decoder: any Decoder) throws {
        let problem = try Problem(from: decoder)
        guard let received = Self(problem) else {
            throw DecodingError.dataCorrupted(
                DecodingError.Context(
                    codingPath: decoder.codingPath,
                    debugDescription: "The error is of the domain \(problem.domain.printable)."))
        }
        self = received
    }

    public func encode(to encoder: any Encoder) throws {
        try problem.encode(to: encoder)
    }
}
