/// An error of a known domain that this release has no case for, or whose payload it cannot read.
public struct UnrecognizedError<Code: Hashable & Sendable>: Hashable, Sendable {
    /// The code. Where the peer sent one of the other kind, this is `0` or its digits: ``problem`` has it as it came.
    public let code: Code
    /// The error as it came.
    public let problem: Problem
}

extension UnrecognizedError where Code == Int {
    public init(_ problem: Problem) {
        self.problem = problem
        switch problem.code {
        case .number(let number): code = number
        case .text: code = 0
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
