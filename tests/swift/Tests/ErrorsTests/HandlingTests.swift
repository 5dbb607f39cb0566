// What a program does about errors, and by which other codes and names it knows them.
import Foundation
import PaydeskErrors
import XCTest

final class HandlingTests: XCTestCase {
    func testSeveritiesAreAScale() {
        XCTAssertEqual(PaydeskError.Severity.allCases, [.notice, .warning, .critical])
        XCTAssertLessThan(PaydeskError.Severity.notice, .warning)
        XCTAssertGreaterThan(PaydeskError.Severity.critical, .warning)
        XCTAssertEqual(PaydeskError.Severity(rawValue: "critical"), .critical)
        XCTAssertNil(PaydeskError.Severity(rawValue: "fatal"))
        XCTAssertNil(PaydeskError.Action(rawValue: "Reauthenticate"))
        XCTAssertEqual(PaydeskError.Action.allCases.map(\.description), ["ask-customer", "contact-support", "reauthenticate"])
    }

    func testErrorsAndCodesSayWhatIsToBeDone() {
        let closed = AccountError(.accountClosed)
        XCTAssertEqual(closed.severity, .critical)
        XCTAssertEqual(closed.action, .contactSupport)
        XCTAssertTrue(closed.isTerminal)
        XCTAssertNil(closed.retryAfter)
        XCTAssertEqual(PaydeskError(closed).action, .contactSupport)
        switch PaydeskError(closed).action {
        case .contactSupport: break
        default: XCTFail()
        }
        let many = ChargeError(.tooManyCharges)
        XCTAssertTrue(many.isRetryable)
        XCTAssertEqual(many.retryAfter, 30)
        XCTAssertEqual(many.code.retryAfter, 30)
        XCTAssertFalse(many.isTerminal)
        XCTAssertNil(many.action)
        // What must carry something says it by its code alone.
        XCTAssertEqual(ChargeError.Code.cardDeclined.action, .askCustomer)
        XCTAssertEqual(ChargeError.Code.cardDeclined.severity, .warning)
        XCTAssertNil(ChargeError(.cardDeclined).action)
        XCTAssertNil(PaydeskError(json: #"{"domain":"card","code":11}"#)?.severity)
    }

    func testNSErrorsSayIt() {
        let closed = AccountError(.accountClosed).nsError.userInfo
        XCTAssertEqual(closed[ErrorUserInfoKey.severity] as? String, "critical")
        XCTAssertEqual(closed[ErrorUserInfoKey.action] as? String, "contact-support")
        XCTAssertEqual(closed[ErrorUserInfoKey.isTerminal] as? Bool, true)
        XCTAssertNil(closed[ErrorUserInfoKey.retryAfter])
        let many = ChargeError(.tooManyCharges).nsError.userInfo
        XCTAssertEqual(many[ErrorUserInfoKey.retryAfter] as? Double, 30)
        XCTAssertEqual(many[ErrorUserInfoKey.isTerminal] as? Bool, false)
        XCTAssertNil(many[ErrorUserInfoKey.action])
    }

    func testAcceptedCodesAreTheErrorInEveryForm() throws {
        XCTAssertEqual(AccountError.Code(rawValue: 92), .serviceIsBusy)
        XCTAssertEqual(AccountError(AccountError.Code(rawValue: 92)).problem.code, .number(12))
        XCTAssertEqual(ChargeError.Code(rawValue: "card_too_old"), .cardExpired)
        XCTAssertEqual(ChargeError.Code(rawValue: "card_too_old").name, "CardExpired")
        let came = #"{"domain":"account","code":"BUSY","detail":"Later.","more":1}"#
        let busy = try XCTUnwrap(AccountError(json: came))
        XCTAssertEqual(busy, AccountError(.serviceIsBusy))
        XCTAssertEqual(busy.problem.code, .number(12))
        XCTAssertEqual(busy.problem.detail, "Later.")
        XCTAssertEqual(busy.problem.members["more"], .number(1))
        XCTAssertTrue(AccountError.serviceIsBusy ~= busy.nsError)

        // What an older release made.
        let older = NSError(domain: AccountError.errorDomain, code: 92)
        XCTAssertTrue(AccountError.serviceIsBusy ~= older)
        XCTAssertEqual(PaydeskError(older)?.name, "ServiceIsBusy")
        let received = [ErrorUserInfoKey.problem: came.replacingOccurrences(of: #""BUSY""#, with: "92")]
        let read = AccountError(NSError(domain: AccountError.errorDomain, code: 92, userInfo: received))
        XCTAssertEqual(read?.problem.members["more"], .number(1))
        XCTAssertEqual(read?.code, .serviceIsBusy)

        // A number is another thing to NSError than on the wire, where codes are texts.
        XCTAssertTrue(try XCTUnwrap(ChargeError(json: #"{"domain":"charge","code":54}"#)).code == .cardExpired)
        let other = try XCTUnwrap(ChargeError(NSError(domain: ChargeError.errorDomain, code: 54)))
        XCTAssertFalse(other.isRecognized)
        XCTAssertNil(PaydeskError(json: other.problem.json)?.name)
    }

    func testFormerNamesAreFound() {
        XCTAssertEqual(ChargeError.Code(name: "CardIsOld"), .cardExpired)
        XCTAssertEqual(ChargeError.Code(name: "CardOutOfDate"), .cardExpired)
        XCTAssertEqual(ChargeError.Code(name: "ExpiredCard")?.rawValue, "card_is_expired")
        for none in ["", " ", "CardOutOfDate CardIsOld", "cardIsOld"] { XCTAssertNil(ChargeError.Code(name: none), none) }
    }
}
