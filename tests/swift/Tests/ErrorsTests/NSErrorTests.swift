// Errors that go through `NSError`, and what others make of them.
import Foundation
import PayloadsErrors
import XCTest

final class NSErrorTests: XCTestCase {
    /// The number that no error of a catalogue has.
    private let noCode = Int(Int32.min)

    func testUnrecognizedErrorsHaveANumberOfTheirOwn() throws {
        let text = #"{"domain":"some-texts","code":"LATER"}"#
        let later = try XCTUnwrap(SomeTextsError(json: text))
        XCTAssertEqual(later.nsError.code, noCode)
        XCTAssertEqual(SomeTextsError(later.nsError), later)
        let stranger = try XCTUnwrap(PayloadsError(json: #"{"domain":"strange","code":"0"}"#))
        XCTAssertEqual(stranger.nsError.code, noCode)
        XCTAssertEqual(PayloadsError(stranger.nsError), stranger)
        let otherKind = try XCTUnwrap(NumbersError(json: #"{"domain":"numbers","code":"-1"}"#))
        XCTAssertEqual(otherKind.code.rawValue, noCode)
        XCTAssertEqual(otherKind.nsError.code, noCode)
        XCTAssertEqual(NumbersError(otherKind.nsError), otherKind)
        // Without what Swift adds, it stays what it is: not known.
        let bare = NSError(domain: SomeTextsError.errorDomain, code: noCode)
        XCTAssertNil(SomeTextsError(bare)?.name)
    }

    func testAnErrorMayHaveTheNumberZero() {
        XCTAssertEqual(SomeTextsError(NSError(domain: SomeTextsError.errorDomain, code: 0)), SomeTextsError(.success))
        XCTAssertEqual(SomeTextsError(.success).nsError.code, 0)
        XCTAssertEqual(SomeTextsError(json: #"{"domain":"some-texts","code":"00000"}"#), SomeTextsError(.success))
    }

    func testACodeBeyondWhatTheWireHoldsIsNoOtherError() throws {
        for code in [9_007_199_254_740_992, 9_007_199_254_740_993, Int.max, Int.min] {
            let error = try XCTUnwrap(NumbersError(NSError(domain: NumbersError.errorDomain, code: code)))
            XCTAssertNil(error.name, "\(code)")
            XCTAssertEqual(error.problem.code, .text("\(code)"))
            XCTAssertEqual(NumbersError(error.nsError), error)
            XCTAssertEqual(NumbersError(json: error.problem.json), error)
        }
        XCTAssertEqual(Problem(domain: "?", code: .number(.min)).code, .text("-9223372036854775808"))
    }

    func testAnIntegerBeyondWhatTheWireHoldsIsKept() throws {
        func error(_ integer: Int) -> NSError {
            let known = NumbersError.everything(text: "a", integer: 1, number: 2, truth: true, list: ["b"]).nsError
            var info = known.userInfo
            info[ErrorUserInfoKey.data("integer")] = integer
            return NSError(domain: known.domain, code: known.code, userInfo: info)
        }
        XCTAssertEqual(NumbersError(error(9_007_199_254_740_991))?.isRecognized, true)
        let large = try XCTUnwrap(NumbersError(error(1 << 60)))
        XCTAssertFalse(large.isRecognized)
        XCTAssertEqual(large.problem.code, .number(9_007_199_254_740_991))
        let data: [String: JSONValue] = [
            "text": .string("a"), "integer": .number(0x1p60), "number": .number(2), "truth": .bool(true),
            "list": .array([.string("b")]),
        ]
        XCTAssertEqual(large.problem.data, data)
        XCTAssertEqual(NumbersError(large.nsError), large)
        XCTAssertEqual(NumbersError(json: large.problem.json), large)
    }

    func testTheUmbrellaBridgesAsTheErrorItHolds() throws {
        let errors: [PayloadsError] = [
            PayloadsError(NumbersError(.plain)), PayloadsError(SomeTextsError(.success)),
            PayloadsError(SomeTextsError.refused(reason: .tooShort)), PayloadsError(NumbersError.optionalOnly()),
            try XCTUnwrap(PayloadsError(json: #"{"domain":"numbers","code":5}"#)),
            try XCTUnwrap(PayloadsError(json: #"{"domain":"strange","code":5,"detail":"Odd."}"#)),
        ]
        for error in errors {
            let held: any Error = error.error ?? error
            let cast = error as NSError
            XCTAssertEqual(cast.domain, (held as NSError).domain)
            XCTAssertEqual(cast.code, (held as NSError).code)
            XCTAssertEqual(cast.localizedDescription, held.localizedDescription)
            XCTAssertEqual(PayloadsError(error.nsError), error)
            // What the bridge of Objective-C asks for.
            let bridged = NSError(domain: held._domain, code: held._code, userInfo: error.errorUserInfo)
            XCTAssertEqual(PayloadsError(bridged), error)
        }
        XCTAssertEqual((PayloadsError(SomeTextsError(.success)) as NSError).domain, SomeTextsError.errorDomain)
        XCTAssertEqual(PayloadsError(PayloadsError(NumbersError(.plain)) as NSError), PayloadsError(NumbersError(.plain)))
        XCTAssertEqual((errors[5] as NSError).domain, PayloadsError.errorDomain + ".strange")
        XCTAssertEqual((errors[5] as NSError).code, 5)
    }

    func testDomainsAreToldApartByTheirBytes() throws {
        // The mark joins the stop before it to one letter.
        let error = try XCTUnwrap(PayloadsError(json: #"{"domain":"\u0301x","code":1}"#))
        XCTAssertEqual(PayloadsError(error.nsError), error)
    }
}
