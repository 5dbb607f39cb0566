
extension Int {
    /// What stands for no code: no error of a catalogue may have this number.
    static let noCode = Int(Int32.min)
}

/// An error of a known domain that this release has no case for, or whose payload it cannot read.
public struct UnrecognizedError<Code: Hashable & Sendable>: Hashable, Sendable {
    /// The code. Where the peer sent one of the other kind, this is -2147483648, which no error has, or its digits:
    /// ``problem`` has it as it came.
    public let code: Code
    /// The error as it came.
    public let problem: Problem
}

extension UnrecognizedError: CustomStringConvertible {
    /// The error as JSON text.
    public var description: String { problem.json }
}

extension UnrecognizedError where Code == Int {
    public init(_ problem: Problem) {
        self.problem = problem
        switch problem.code {
        case .number(let number): code = number
        case .text: code = .noCode
        }
    }

    /// The error of a domain whose codes are not all the same here as on the wire: `numbered` says which they are here.
    init(_ problem: Problem, numbered: (Int) -> Int?) {
        self.problem = problem
        switch problem.code {
        case .number(let number): code = numbered(number) ?? .noCode
        case .text: code = .noCode
        }
    }
}

extension UnrecognizedError where Code == String {
    public init(_ problem: Problem) {
        self.problem = problem
        switch problem.code {
        case .number(let number): code = String(number)
        case .text(let text): code = text
        }
    }
}
