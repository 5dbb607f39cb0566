import Foundation
import XCTest

import {{ module }}

/// Reads and writes what `vectors.json` says, on the wire, by `Codable`, and as `NSError`.
final class ConformanceTests: XCTestCase {
    private struct Vector: Decodable {
        enum Outcome: String, Decodable { case known, unrecognized, refused }

        let name: String
        let input: String
        let outcome: Outcome
        let domain: String?
        let error: String?
        let code: JSONValue?
        let retryable: Bool?
{%- if severities %}
        let severity: String?
{%- endif %}
{%- if actions %}
        let action: String?
{%- endif %}
{%- if has_terminal %}
        let terminal: Bool?
{%- endif %}
{%- if has_retry_after %}
        let retryAfter: Double?
{%- endif %}
        let output: JSONValue?
    }

    private struct Vectors: Decodable { let vectors: [Vector] }

    private func vectors() throws -> [Vector] {
        let file = try XCTUnwrap(Bundle.module.url(forResource: "vectors", withExtension: "json"))
        return try JSONDecoder().decode(Vectors.self, from: Data(contentsOf: file)).vectors
    }

    private func decode(_ vector: Vector) -> {{ umbrella }}? {
        {{ umbrella }}(json: vector.input)
    }

    private func code(of error: {{ umbrella }}) -> JSONValue {
        switch error.code {
        case .text(let text): return .string(text)
        case .number(let number): return .number(Double(number))
        }
    }

    func testVectors() throws {
        for vector in try vectors() {
            let error = decode(vector)
            XCTAssertEqual(error == nil, vector.outcome == .refused, vector.name)
            guard let error else { continue }
            XCTAssertEqual(error.isRecognized, vector.outcome == .known, vector.name)
            if vector.outcome == .known {
                XCTAssertEqual(error.name, vector.error, vector.name)
                XCTAssertEqual(error.domain, vector.domain, vector.name)
                XCTAssertEqual(code(of: error), vector.code, vector.name)
            }
            let written = error.problem.json
            let output = try XCTUnwrap(Problem(json: written), vector.name)
            let expected = try vector.output ?? JSONDecoder().decode(JSONValue.self, from: Data(vector.input.utf8))
            XCTAssertEqual(.object(output.members), expected, vector.name)
            XCTAssertEqual(error.isRetryable, vector.retryable ?? false, vector.name)
{%- if severities %}
            XCTAssertEqual(error.severity?.rawValue, vector.severity, vector.name)
{%- endif %}
{%- if actions %}
            XCTAssertEqual(error.action?.rawValue, vector.action, vector.name)
{%- endif %}
{%- if has_terminal %}
            XCTAssertEqual(error.isTerminal, vector.terminal ?? false, vector.name)
{%- endif %}
{%- if has_retry_after %}
            XCTAssertEqual(error.retryAfter, vector.retryAfter, vector.name)
{%- endif %}
            XCTAssertEqual({{ umbrella }}(json: Data(written.utf8)), error, vector.name)
        }
    }

    /// `JSONDecoder` has its own mind of equal names and of some numbers, so it is given what was written.
    func testCodable() throws {
        for vector in try vectors() {
            guard let error = decode(vector) else { continue }
            let decoded = try JSONDecoder().decode({{ umbrella }}.self, from: Data(error.problem.json.utf8))
            XCTAssertEqual(decoded, error, vector.name)
            let encoded = try JSONEncoder().encode(error)
            XCTAssertEqual(Problem(json: encoded)?.members, Problem(json: error.problem.json)?.members, vector.name)
        }
    }

    func testEveryFormIsTheSameError() throws {
        func reads<E: DomainError>(_ error: E, _ vector: Vector) throws {
            XCTAssertEqual(E(json: vector.input), error, vector.name)
            let whole = {{ umbrella }}(error)
            for form in [error as any Error, whole, error.nsError, whole.nsError, error as any Error as NSError] {
                XCTAssertTrue(error.code ~= form, vector.name)
                XCTAssertEqual(E(form), error, vector.name)
                XCTAssertEqual({{ umbrella }}(form), whole, vector.name)
            }
            if error.isRecognized { XCTAssertEqual(E.Code(name: try XCTUnwrap(error.name)), error.code, vector.name) }
        }
        for vector in try vectors() {
            guard let error = decode(vector)?.error else { continue }
            try reads(error, vector)
        }
    }

    func testKeysSurviveKeyStrategies() throws {
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        let encoder = JSONEncoder()
        encoder.keyEncodingStrategy = .convertToSnakeCase
        for vector in try vectors() {
            guard let error = decode(vector) else { continue }
            let again = try decoder.decode({{ umbrella }}.self, from: encoder.encode(error))
            XCTAssertEqual(again, error, vector.name)
        }
    }

    func testNSError() throws {
        for vector in try vectors() {
            guard let error = decode(vector) else { continue }
            let bridged = error.nsError
            XCTAssertEqual({{ umbrella }}(bridged), error, vector.name)
            let held: any Error = error.error ?? error
            for cast in [error as any Error as NSError, held as NSError] {
                XCTAssertEqual(cast.domain, bridged.domain, vector.name)
                XCTAssertEqual(cast.code, bridged.code, vector.name)
                XCTAssertEqual(cast.localizedDescription, bridged.localizedDescription, vector.name)
            }
            if let known = error.error {
                XCTAssertEqual(bridged.domain, {{ namespace }} + type(of: known).domain, vector.name)
                XCTAssertEqual(bridged.code, known.errorCode, vector.name)
            }
            if let description = error.errorDescription {
                XCTAssertEqual(bridged.localizedDescription, description, vector.name)
                XCTAssertEqual((error as any Error).localizedDescription, description, vector.name)
            }
            XCTAssertNil(bridged.localizedFailureReason, vector.name)
            XCTAssertNil(bridged.localizedRecoverySuggestion, vector.name)
        }
    }

    func testErrorsKeepTheMembersOfALaterRelease() throws {
        for vector in try vectors() where vector.outcome != .refused {
            var members = try XCTUnwrap(Problem(json: vector.input), vector.name).members
            members["later"] = .array([.string("than this")])
            let error = {{ umbrella }}(try XCTUnwrap(Problem(members: members), vector.name))
            XCTAssertEqual(error.problem.members["later"], members["later"], vector.name)
            XCTAssertEqual({{ umbrella }}(error.nsError)?.problem, error.problem, vector.name)
            if error.isRecognized { XCTAssertEqual(error, {{ umbrella }}(json: vector.input), vector.name) }
        }
    }

    func testErrorsOfOthersAreRefused() {
        XCTAssertNil({{ umbrella }}(NSError(domain: NSPOSIXErrorDomain, code: 1)))
    }
}
