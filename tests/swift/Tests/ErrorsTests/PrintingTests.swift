// Errors as people read them: what a peer sent cannot look like another line, or hide.
import Foundation
import PayloadsErrors
import XCTest

final class PrintingTests: XCTestCase {
    /// A line of a log that a peer would like to add, and marks that turn or hide what stands around them.
    private let forged = "x\n2026-11-21 INFO login ok\r\t\u{0}\u{1B}[2K\u{7F}\u{85}\u{2028}\u{202E}\u{2066}\u{61C}\u{200F}"
    private let shown =
        #"x\n2026-11-21 INFO login ok\r\t\u{0}\u{1b}[2K\u{7f}\u{85}\u{2028}\u{202e}\u{2066}\u{61c}\u{200f}"#

    private func isOneLine(_ text: String) -> Bool {
        text.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control && !"\u{2028}\u{202E}\u{2066}\u{61C}\u{200F}".unicodeScalars.contains($0) }
    }

    func testWhatAPeerSaysIsOneLine() throws {
        for domain in ["numbers", "some-texts", forged] {
            let problem = Problem(domain: domain, code: .text(forged), reason: forged, title: forged, detail: forged)
            let error = PayloadsError(problem)
            XCTAssertEqual(error.problem.detail, forged, "as it came")
            XCTAssertEqual(error.errorDescription, shown)
            XCTAssertEqual((error as any Error).localizedDescription, shown)
            XCTAssertEqual(error.nsError.localizedDescription, shown)
            XCTAssertTrue(isOneLine(error.nsError.domain))
            XCTAssertEqual(PayloadsError(error.nsError), error)
            let name = domain == forged ? shown : domain
            XCTAssertEqual("\(error)", "\(name) \(shown) \(shown): \(shown)")
            for text in ["\(problem)", "\(problem.code)", String(reflecting: error), String(reflecting: [error])] {
                XCTAssertTrue(isOneLine(text), text)
            }
            if let known = error.error {
                XCTAssertEqual("\(known)", "\(error)")
                XCTAssertTrue(isOneLine(String(reflecting: known)))
            }
            XCTAssertEqual(Problem(json: "\(problem)"), problem)
        }
    }

    func testADomainOfOthersIsOneLine() {
        let json = Data(Problem(domain: forged, code: .number(1)).json.utf8)
        XCTAssertThrowsError(try JSONDecoder().decode(NumbersError.self, from: json)) { error in
            guard case DecodingError.dataCorrupted(let context) = error else { return XCTFail("\(error)") }
            XCTAssertEqual(context.debugDescription, "The error is of the domain \(shown).")
        }
    }

    func testFieldsInMessagesAreOneLine() {
        let error = SomeTextsError.refusedField(name: forged, position: 1)
        XCTAssertEqual(error.errorDescription, "The field \(shown) was refused at 1.")
        XCTAssertEqual(error.problem.detail, "The field \(forged) was refused at 1.")
        XCTAssertEqual("\(error)", "some-texts texts.refused.field RefusedField: The field \(shown) was refused at 1.")
        let list = NumbersError.everything(text: "", integer: 1, number: 2, truth: true, list: [forged, "\\"])
        XCTAssertTrue("\(list)".contains("list \(shown), \\; {braces} stay."))
    }

    func testErrorsPrintWhatTheyAre() {
        XCTAssertEqual("\(PayloadsError(NumbersError(.plain)))", "numbers -1 Plain: There is nothing to add.")
        XCTAssertEqual("\(SomeTextsError.refused(reason: .tooLong))", "some-texts texts.refused Refused TOO_LONG: The text was refused.")
        XCTAssertTrue(String(reflecting: NumbersError(.plain)).hasPrefix("NumbersError.Plain {"))
    }
}
