// What a program may say and the wire cannot have.
import Foundation
import PayloadsErrors
import XCTest

final class WritingTests: XCTestCase {
    private func everything(
        integer: Int = 0, number: Double = 0, maybeInteger: Int? = nil, maybeNumber: Double? = nil
    ) -> NumbersError {
        .everything(
            text: "", integer: integer, number: number, truth: true, list: [], maybeInteger: maybeInteger,
            maybeNumber: maybeNumber)
    }

    func testWhatTheWireCannotHaveIsMended() throws {
        let (largest, limit) = (Double.greatestFiniteMagnitude, 9_007_199_254_740_991)
        let mended: [(NumbersError, NumbersError)] = [
            (everything(number: .nan), everything(number: 0)),
            (everything(maybeNumber: .nan), everything()),
            (everything(number: .infinity), everything(number: largest)),
            (everything(maybeNumber: -.infinity), everything(maybeNumber: -largest)),
            (everything(integer: .max), everything(integer: limit)),
            (everything(integer: limit + 1), everything(integer: limit)),
            (everything(maybeInteger: .min), everything(maybeInteger: -limit)),
            (everything(number: -0.0), everything(number: 0)),
        ]
        for (said, arrives) in mended {
            XCTAssertEqual(NumbersError(json: said.problem.json), arrives)
            XCTAssertEqual(try JSONDecoder().decode(NumbersError.self, from: JSONEncoder().encode(said)), arrives)
            XCTAssertEqual(NumbersError(said.nsError), arrives)
            XCTAssertEqual(said.data, arrives.data)
            XCTAssertEqual(said.errorDescription, arrives.errorDescription)
            XCTAssertEqual(said.problem, arrives.problem)
        }
    }

    func testMembersMadeByHandAreMended() throws {
        var deep = JSONValue.number(1)
        for _ in 0..<100 { deep = .array([deep]) }
        let members: [String: JSONValue] = [
            "domain": .string("?"), "code": .number(1), "nan": .number(.nan), "infinity": .number(-.infinity), "deep": deep,
        ]
        let problem = try XCTUnwrap(Problem(members: members))
        for data in [Data(problem.json.utf8), try JSONEncoder().encode(problem)] {
            let arrived = try XCTUnwrap(Problem(json: data)).members
            XCTAssertEqual(arrived["nan"], .null)
            XCTAssertEqual(arrived["infinity"], .number(-.greatestFiniteMagnitude))
            var levels = 1
            var value = arrived["deep"]
            while case .array(let values)? = value {
                levels += 1
                value = values.first
            }
            XCTAssertEqual(levels, 64)
            XCTAssertEqual(value, .null)
        }
        XCTAssertEqual(PayloadsError(PayloadsError(problem).nsError)?.problem.domain, "?")
    }

    func testCodesMadeByHandAreMended() {
        let limit = 9_007_199_254_740_991
        XCTAssertEqual(Problem(domain: "?", code: .number(-limit)).code, .number(-limit))
        XCTAssertEqual(Problem(domain: "?", code: .number(limit + 1)).code, .text("9007199254740992"))
        XCTAssertEqual(Problem(domain: "?", code: .number(limit + 2)).members["code"], .string("9007199254740993"))
        XCTAssertEqual(Problem(domain: "?", code: .number(1), status: .max).status, limit)
    }

    /// Any number that is written is the number that is read.
    func testNumbersComeBack() {
        let extremes = [Double.leastNonzeroMagnitude, .greatestFiniteMagnitude, 0x1p53, -0x1p53]
        for value in [0, 1, -1, 0.1, 1e21, 1e-7, 123_456_789_012_345.6] + extremes {
            let problem = Problem(domain: "?", code: .number(1), data: ["number": .number(value)])
            XCTAssertEqual(Problem(json: problem.json), problem, "\(value)")
        }
    }
}
