// The catalogue's own words as people read them: they are escaped as what a peer sent is.
import HazardsErrors
import XCTest

final class CatalogueTextsTests: XCTestCase {
    func testAMessageIsOneLine() {
        let error = TextsError(.lines)
        let shown = #"a\nb\r\nc\u{2028}d\u{2029}e\u{85}f"#
        XCTAssertEqual(error.problem.detail, "a\nb\r\nc\u{2028}d\u{2029}e\u{85}f", "as it is written")
        XCTAssertEqual(error.errorDescription, shown)
        XCTAssertEqual((error as any Error).localizedDescription, shown)
        XCTAssertEqual(error.nsError.localizedDescription, shown)
        XCTAssertEqual("\(error)", #"texts a\nb\rc\u{2028}d\u{2029}e\u{85}f Lines: "# + shown)
        XCTAssertEqual(HazardsError(error.nsError), HazardsError(error))
    }

    func testWhatLooksTheSameIsAsItIsWritten() {
        XCTAssertEqual(TextsError.unnormalised.rawValue.unicodeScalars.map(\.value), [0x65, 0x301])
        XCTAssertEqual(TextsError.normalised.rawValue.unicodeScalars.map(\.value), [0xE9])
        XCTAssertNotEqual(TextsError.normalised, TextsError.unnormalised)
    }
}
