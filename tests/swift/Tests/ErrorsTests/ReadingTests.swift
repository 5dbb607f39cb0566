// What a peer may send, and what becomes of it.
import Foundation
import VoxErrors
import XCTest

final class ReadingTests: XCTestCase {
    /// An envelope of this many levels.
    private static func nested(_ levels: Int, _ open: String, _ close: String) -> String {
        let (open, close) = (String(repeating: open, count: levels - 1), String(repeating: close, count: levels - 1))
        return #"{"domain":"?","code":1,"later":\#(open)0\#(close)}"#
    }

    private static let kinds = [("[", "]"), (#"{"a":"#, "}"), (#"[{"a":"#, "}]")]

    /// Runs on a thread with the stack that Darwin gives to all but the main one.
    private func onSmallStack(_ body: @escaping @Sendable () -> Void) {
        let done = expectation(description: "the thread survived")
        let thread = Thread {
            body()
            done.fulfill()
        }
        thread.stackSize = 512 << 10
        thread.start()
        wait(for: [done], timeout: 60)
    }

    func testAThreadSurvivesDeepNesting() {
        onSmallStack {
            for (open, close) in Self.kinds {
                for levels in [65, 300, 500, 100_000] {
                    let text = Self.nested(levels, open, close)
                    XCTAssertNil(VoxError(json: text), "\(levels) \(open)")
                    XCTAssertNil(try? JSONDecoder().decode(VoxError.self, from: Data(text.utf8)), "\(levels) \(open)")
                }
            }
            XCTAssertNil(VoxError(json: String(repeating: "[", count: 1_000_000)))
        }
    }

    func testAThreadWritesTheDeepest() {
        onSmallStack {
            let text = Self.nested(64, "[", "]")
            guard let error = VoxError(json: text) else { return XCTFail("64 levels are allowed") }
            XCTAssertEqual(VoxError(json: error.problem.json), error)
            let data = (try? JSONEncoder().encode(error)) ?? Data()
            XCTAssertEqual(VoxError(json: data), error)
            XCTAssertEqual(try? JSONDecoder().decode(VoxError.self, from: data), error)
            // An envelope may stand in another document.
            let list = (try? JSONEncoder().encode([[error]])) ?? Data()
            XCTAssertEqual(try? JSONDecoder().decode([[VoxError]].self, from: list), [[error]])
        }
    }

    func testMalformedNamesRefuse() {
        for name in [#"a\ud800"#, #"\udc00"#, #"\ud800\u0041"#, #"\q"#, #"\u12"#, "a\tb", "a\nb", "a\u{0}b", #"\"#] {
            XCTAssertNil(Problem(json: #"{"domain":"?","code":1,"\#(name)":1}"#), name)
            XCTAssertNil(Problem(json: #"{"domain":"?","code":1,"a":"\#(name)"}"#), name)
        }
        for bytes: [UInt8] in [[0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xC3]] {
            var text = Data(#"{"domain":"?","code":1,"a"#.utf8)
            text.append(contentsOf: bytes)
            text.append(contentsOf: #"":1}"#.utf8)
            XCTAssertNil(Problem(json: text), "\(bytes)")
        }
    }

    func testWhatIsNoJSONRefuses() {
        let envelope = #"{"domain":"?","code":1}"#
        XCTAssertNotNil(Problem(json: " \t\r\n\(envelope)\n"))
        for text in [
            "", " ", "{", "{}", "[", "\u{FEFF}\(envelope)", envelope + "x", envelope + "\u{0}", "{,}", "{\"a\"}",
            #"{"domain":"?","code":1,}"#, #"{"domain":"?","code":01}"#, #"{"domain":"?","code":+1}"#,
            #"{"domain":"?","code":1.}"#, #"{"domain":"?","code":.5}"#, #"{"domain":"?","code":1e}"#,
            #"{"domain":"?","code":-}"#, #"{"domain":"?","code":1,"a":[1,]}"#, #"{"domain":"?","code":1,"a":nul}"#,
            #"{"domain":"?","code":1,"a":NaN}"#, #"{'domain':"?","code":1}"#,
        ] {
            XCTAssertNil(Problem(json: text), text)
        }
    }

    /// Every beginning of an envelope, and every byte in place of each of its bytes, ends well.
    func testNoTextTraps() {
        let text = Array(#"{"domain":"\u00e9\ud83d\ude00é","code":-1.5e-3,"a":[true,null,{"b":"\n"}]}"#.utf8)
        for end in text.indices { XCTAssertNil(Problem(json: Data(text[..<end]))) }
        for place in text.indices {
            for byte in UInt8.min...UInt8.max {
                var changed = text
                changed[place] = byte
                if let problem = Problem(json: Data(changed)) { XCTAssertEqual(Problem(json: problem.json), problem) }
            }
        }
    }

    func testNoNumberRefuses() throws {
        let digits = String(repeating: "9", count: 10_000)
        let text = #"{"domain":"?","code":1e0,"a":1e400,"b":-1e400,"c":1e-400,"d":0e5,"e":-0,"f":\#(digits),"g":0.\#(digits)}"#
        let members = try XCTUnwrap(VoxError(json: text)).problem.members
        let expected: [String: JSONValue] = [
            "domain": .string("?"), "code": .number(1), "a": .null, "b": .null, "c": .number(0), "d": .number(0),
            "e": .number(0), "f": .null, "g": .number(1),
        ]
        XCTAssertEqual(members, expected)
        XCTAssertEqual(members["e"]?.number?.sign, .plus)
        // `JSONDecoder` makes no number of them, and says less.
        let lenient = #"{"domain":"?","code":1,"a":1e400,"b":-1e400,"c":1e-400,"d":0e5}"#
        let decoded = try JSONDecoder().decode(VoxError.self, from: Data(lenient.utf8)).problem.members
        XCTAssertEqual(decoded["a"], .null)
        XCTAssertEqual(decoded["b"], .null)
        XCTAssertEqual(decoded["c"], .null)
        XCTAssertEqual(decoded["d"], .number(0))
    }

    func testOfEqualNamesTheLastCounts() {
        let text = #"{"domain":"session","code":1,"\u0063ode":206,"code":206}"#
        XCTAssertEqual(VoxError(json: text), VoxError(SessionError(.sessionIsFull)))
    }

    func testDomainsReadTheirOwnOnly() {
        let text = #"{"domain":"session","code":206}"#
        XCTAssertEqual(SessionError(json: text), SessionError(.sessionIsFull))
        XCTAssertEqual(SessionError(json: Data(text.utf8)), SessionError(.sessionIsFull))
        XCTAssertNil(MediaError(json: text))
        XCTAssertNil(VoxError(json: #"{"error":"none"}"#))
    }

    func testDataMayBeginAnywhere() {
        let data = Data(#"xx{"domain":"session","code":206}"#.utf8)
        XCTAssertEqual(VoxError(json: data.dropFirst(2)), VoxError(SessionError(.sessionIsFull)))
    }
}
