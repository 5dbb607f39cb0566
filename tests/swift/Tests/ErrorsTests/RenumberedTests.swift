// A domain whose errors have other numbers here than on the wire.
import Foundation
import PlatformsErrors
import XCTest

final class RenumberedTests: XCTestCase {
    func testANumberThatIsAnothersOnTheWireStandsForNone() throws {
        // On the wire 103, and 105 on iOS.
        let expired = try XCTUnwrap(ConnectionError(json: #"{"domain":"connection","code":103}"#))
        XCTAssertEqual(expired.code.rawValue, 105)
        XCTAssertEqual(ConnectionError(expired.nsError), expired)
        let later = try XCTUnwrap(ConnectionError(json: #"{"domain":"connection","code":105}"#))
        XCTAssertNil(later.name)
        XCTAssertEqual(later.nsError.code, Int(Int32.min))
        XCTAssertEqual(ConnectionError(later.nsError), later)
        let other = try XCTUnwrap(ConnectionError(NSError(domain: ConnectionError.errorDomain, code: 103)))
        XCTAssertNil(other.name)
        XCTAssertNil(ConnectionError(json: other.problem.json)?.name)
    }
}
