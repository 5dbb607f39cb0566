import CallApp
import Foundation
import VoxKit
import XCTest

/// Answers with what it was given, one after the other.
private actor Answers: Transport {
    private var answers: [Result<(status: Int, body: Data), any Error>]
    private(set) var count = 0

    init(_ answers: [Result<(status: Int, body: Data), any Error>]) {
        self.answers = answers.reversed()
    }

    func post(_ path: String) async throws -> (status: Int, body: Data) {
        count += 1
        return try answers.popLast()?.get() ?? (204, Data())
    }

    static func refusal(_ json: String) -> Result<(status: Int, body: Data), any Error> {
        .success((400, Data(json.utf8)))
    }
}

final class CallAppTests: XCTestCase {
    private func step(_ answers: Result<(status: Int, body: Data), any Error>...) async -> (JoinModel.Step, Int) {
        let transport = Answers(answers)
        let step = await JoinModel(client: SessionClient(transport: transport)).join("1")
        return (step, await transport.count)
    }

    func testItTriesAgainWhileThatHelps() async {
        let lost = Result<(status: Int, body: Data), any Error>.failure(URLError(.networkConnectionLost))
        let (joined, count) = await step(lost, lost)
        XCTAssertEqual(joined, .joined)
        XCTAssertEqual(count, 3)
        let (gone, all) = await step(lost, lost, lost, lost)
        XCTAssertEqual(gone, .alert("A request to the media node failed."))
        XCTAssertEqual(all, 3)
        // An error of a later release, which says no more than its status.
        let (later, twice) = await step(Answers.refusal(#"{"domain":"billing","code":1,"status":503}"#))
        XCTAssertEqual(later, .joined)
        XCTAssertEqual(twice, 2)
    }

    func testItShowsWhatIsForPeople() async {
        let full = #"{"domain":"session","code":206,"detail":"SFU_LIMIT room=1"}"#
        let (step1, tried) = await step(Answers.refusal(full), Answers.refusal(full), Answers.refusal(full))
        XCTAssertEqual(tried, 3, "a room may empty")
        XCTAssertEqual(step1, .alert("This room is full. Try again when somebody has left."))
        let closed = #"{"domain":"session","code":203,"detail":"Closed by its host."}"#
        let (step2, _) = await step(Answers.refusal(closed))
        XCTAssertEqual(step2, .left("Closed by its host."))
        let (step3, _) = await step(Answers.refusal("<html>"), Answers.refusal("<html>"), Answers.refusal("<html>"))
        XCTAssertEqual(step3, .alert("A response from the media node was not valid."))
    }

    func testItGoesWhereTheErrorLeads() async {
        let refused = WebRTCError(.notAllowed)
        XCTAssertEqual(JoinModel.step(for: refused), .settings)
        XCTAssertEqual(JoinModel.step(for: refused.nsError), .settings)
        let wrapped = NSError(domain: "com.example.app", code: 7, userInfo: [NSUnderlyingErrorKey: refused])
        XCTAssertEqual(JoinModel.step(for: wrapped), .settings)
        XCTAssertEqual(JoinModel.step(for: TokenError(.invalidToken)), .signIn)
        XCTAssertEqual(JoinModel.step(for: URLError(.timedOut)), .alert(URLError(.timedOut).localizedDescription))
    }

    func testItSpeaksTheLanguageOfTheApp() async {
        defer { VoxError.translator = nil }
        VoxError.translator = { key, _ in ["session.SessionIsFull.user": "Der Raum ist voll."][key] }
        let full = Answers.refusal(#"{"domain":"session","code":206}"#)
        let (step, _) = await step(full, full, full)
        XCTAssertEqual(step, .alert("Der Raum ist voll."))
    }

    func testReportsAreGroupedByCode() {
        let error = TransportError(.transportRequest, underlying: URLError(.timedOut))
        let (group, details) = JoinModel.report(error)
        XCTAssertEqual(group, "transport 801 TransportRequest")
        XCTAssertEqual(details["code"], "com.example.vox.transport 801")
        XCTAssertEqual(details["name"], "TransportRequest")
        XCTAssertEqual(details["cause"], "\(NSURLErrorDomain) \(URLError.timedOut.rawValue)")
    }
}
