// One error in every shape in which it is thrown, and what it carries besides.
import Foundation
import VoxErrors
import XCTest

final class ThrownTests: XCTestCase {
    private let lost = URLError(.networkConnectionLost)

    private func caught(_ error: any Error) -> String {
        do {
            throw error
        } catch SessionError.sessionIsFull {
            return "full"
        } catch let error as SessionError {
            return "session \(error.code.rawValue)"
        } catch let error as any CatalogError {
            return "another: \(error.name ?? "not known")"
        } catch {
            return "foreign"
        }
    }

    func testACodeIsCaughtInEveryForm() throws {
        let full = SessionError(.sessionIsFull)
        let forms: [any Error] = [
            full, VoxError(full), full.nsError, VoxError(full).nsError, full as any Error as NSError,
            NSError(domain: SessionError.errorDomain, code: 206), full.with(underlying: lost),
            try XCTUnwrap(SessionError(json: #"{"domain":"session","code":206,"detail":"Full!"}"#)),
        ]
        for form in forms { XCTAssertEqual(caught(form), "full") }
        XCTAssertEqual(caught(SessionError(.sessionClosed)), "session 203")
        XCTAssertEqual(caught(SessionError(.init(rawValue: 4711))), "session 4711")
        XCTAssertEqual(caught(MediaError(.mediaEndpoint)), "another: MediaEndpoint")
        XCTAssertEqual(caught(lost), "foreign")
        // What caused an error is another error.
        XCTAssertEqual(caught(MediaError(.mediaEndpoint, underlying: full)), "another: MediaEndpoint")
        XCTAssertEqual(caught(NSError(domain: "app", code: 1, userInfo: [NSUnderlyingErrorKey: full])), "foreign")
    }

    func testACauseGoesBothWays() throws {
        let error = SessionError(.sessionIsFull, underlying: lost)
        XCTAssertEqual((error.underlying as? URLError)?.code, .networkConnectionLost)
        XCTAssertEqual(error, SessionError(.sessionIsFull))
        XCTAssertEqual(error.hashValue, SessionError(.sessionIsFull).hashValue)
        let bridged = error.nsError
        XCTAssertEqual((bridged.userInfo[NSUnderlyingErrorKey] as? any Error)?._code, lost.errorCode)
        XCTAssertEqual(SessionError(bridged)?.underlying?._code, lost.errorCode)
        XCTAssertEqual(VoxError(error).underlying?._code, lost.errorCode)
        let carrying = WebRTCError.overconstrained(constraint: "width").with(underlying: lost)
        XCTAssertEqual(carrying.overconstrained?.constraint, "width")
        XCTAssertEqual(carrying.underlying?._code, lost.errorCode)
    }

    func testAnErrorIsFoundAmongItsCauses() throws {
        let full = SessionError(.sessionIsFull)
        let wrapped = NSError(domain: "app", code: 1, userInfo: [NSUnderlyingErrorKey: full])
        let twice = NSError(domain: "app", code: 2, userInfo: [NSUnderlyingErrorKey: wrapped])
        XCTAssertEqual(VoxError(twice), VoxError(full))
        XCTAssertEqual(SessionError(twice), full)
        XCTAssertNil(MediaError(twice))
        let outer = MediaError(.mediaEndpoint, underlying: full)
        XCTAssertEqual(VoxError(outer)?.name, "MediaEndpoint")
        XCTAssertEqual(SessionError(outer as any Error), full)
    }

    /// An error that says that it caused itself.
    private struct Circular: CustomNSError {
        var errorUserInfo: [String: Any] { [NSUnderlyingErrorKey: Self()] }
    }

    func testACircleEnds() {
        XCTAssertNil(VoxError(Circular()))
        XCTAssertNil(SessionError(MediaError(.mediaEndpoint, underlying: Circular())))
    }

    func testTheWordsOfTheSenderAreRead() throws {
        let text = #"{"domain":"session","code":203,"detail":"Room 7 is closed.","later":{"a":[1]}}"#
        let error = try XCTUnwrap(SessionError(json: text))
        XCTAssertEqual(error.localizedDescription, "Room 7 is closed.")
        XCTAssertEqual("\(error)", "session 203 SessionClosed: Room 7 is closed.")
        XCTAssertEqual(error.problem.members["later"], Problem(json: text)?.members["later"])
        XCTAssertEqual(SessionError(error.nsError)?.problem, error.problem)
        XCTAssertEqual(error.with(underlying: lost).problem, error.problem)
        let silent = try XCTUnwrap(SessionError(json: #"{"domain":"session","code":203,"detail":null}"#))
        XCTAssertEqual(silent.localizedDescription, SessionError(.sessionClosed).localizedDescription)
        XCTAssertEqual(silent.status, SessionError.sessionClosed.status)
        // Words that came through Objective-C are the sender's too; those that this package wrote are not.
        let info = [NSLocalizedDescriptionKey: "It is closed."]
        let bare = NSError(domain: SessionError.errorDomain, code: 203, userInfo: info)
        XCTAssertEqual(SessionError(bare)?.localizedDescription, "It is closed.")
        XCTAssertEqual(SessionError(SessionError(.sessionClosed).nsError)?.problem, SessionError(.sessionClosed).problem)
    }

    func testWhatIsForPeopleComesFirst() throws {
        let error = try XCTUnwrap(SessionError(json: #"{"domain":"session","code":206,"detail":"E_FULL"}"#))
        XCTAssertEqual(error.localizedDescription, "This room is full. Try again when somebody has left.")
        XCTAssertEqual("\(error)", "session 206 SessionIsFull: E_FULL")
    }

    func testAnUnrecognizedErrorKeepsWhatItIs() throws {
        let later = try XCTUnwrap(SessionError(json: #"{"domain":"session","code":299,"status":503,"title":"Later"}"#))
        XCTAssertFalse(later.isRecognized)
        XCTAssertEqual(later.code, SessionError.Code(rawValue: 299))
        XCTAssertEqual(later.status, 503)
        XCTAssertTrue(later.isRetryable)
        XCTAssertEqual("\(later)", "session 299: Later")
        let elsewhere = try XCTUnwrap(VoxError(json: #"{"domain":"billing","code":"card.declined","status":402}"#))
        XCTAssertEqual(elsewhere.domain, "billing")
        XCTAssertEqual(elsewhere.code, .text("card.declined"))
        XCTAssertEqual(elsewhere.status, 402)
        XCTAssertFalse(elsewhere.isRetryable)
        XCTAssertNil(elsewhere.session)
        XCTAssertEqual(VoxError(elsewhere.nsError), elsewhere)
        // A code that is known, and a payload that is not there.
        let torn = try XCTUnwrap(WebRTCError(json: #"{"domain":"webrtc","code":"OverconstrainedError","data":{"constraint":1}}"#))
        XCTAssertFalse(torn.isRecognized)
        XCTAssertEqual(torn.code, .overconstrained)
        XCTAssertNil(torn.overconstrained)
        XCTAssertEqual(torn.status, WebRTCError.overconstrained.status)
        XCTAssertFalse(WebRTCError(.overconstrained).isRecognized)
        XCTAssertEqual(WebRTCError(json: WebRTCError(.overconstrained).problem.json)?.isRecognized, false)
    }

    func testCodesAreLookedUp() {
        XCTAssertEqual(SessionError.Code(name: "SessionIsFull"), .sessionIsFull)
        XCTAssertNil(SessionError.Code(name: "sessionIsFull"))
        XCTAssertEqual(SessionError.Code.allCases, [.sessionGenericError, .sessionClosed, .sessionIsFull])
        XCTAssertEqual(SessionError.sessionIsFull.status, 409)
        XCTAssertEqual(SessionError.sessionIsFull.docsURL?.fragment, "session-is-full")
        XCTAssertNotNil(SessionError.sessionIsFull.fix)
        XCTAssertEqual("\(SessionError.sessionIsFull)", "session 206 SessionIsFull")
        XCTAssertNil(SessionError.Code(rawValue: 4711).name)
        let networks = TransportError.Code.allCases.filter { $0.categories.contains(.network) }
        XCTAssertEqual(networks, [.transportRequest])
        XCTAssertTrue(TransportError(.transportRequest).isNetwork)
        XCTAssertEqual(VoxError.domains.count, 9)
        XCTAssertEqual(VoxError.domains.map { $0.domain }.first, "conference")
        let reason = ConferenceError.notAllowed(reason: .noVisitorsLobby)
        XCTAssertEqual(reason.notAllowed?.reason, .noVisitorsLobby)
        XCTAssertEqual(reason.reason, reason.notAllowed?.reason?.rawValue)
    }

    func testUserInfoSaysWhatLogsNeed() {
        let info = ConferenceError.notAllowed(reason: .noVisitorsLobby).nsError.userInfo
        XCTAssertEqual(info[ErrorUserInfoKey.name] as? String, "NotAllowed")
        XCTAssertEqual(info[ErrorUserInfoKey.status] as? Int, 403)
        XCTAssertEqual(info[ErrorUserInfoKey.isRetryable] as? Bool, false)
        XCTAssertEqual(info[ErrorUserInfoKey.code] as? String, ConferenceError.notAllowed.rawValue)
        XCTAssertNil(SessionError(.sessionIsFull).failureReason)
        XCTAssertNil(SessionError(.sessionIsFull).recoverySuggestion)
    }

    func testAnAppsOwnWordsAreRead() {
        defer { VoxError.translator = nil }
        VoxError.translator = { key, _ in
            switch key {
            case "session.SessionIsFull.user": return "Kein Platz frei."
            case "webrtc.Overconstrained.user": return "Zu streng: {constraint}"
            default: return nil
            }
        }
        XCTAssertEqual(SessionError(.sessionIsFull).localizedDescription, "Kein Platz frei.")
        XCTAssertEqual(VoxError(SessionError(.sessionIsFull)).nsError.localizedDescription, "Kein Platz frei.")
        XCTAssertEqual(WebRTCError.overconstrained(constraint: "width").errorDescription, "Zu streng: width")
        XCTAssertEqual(SessionError(.sessionClosed).errorDescription, SessionError(.sessionClosed).problem.detail)
        XCTAssertEqual(SessionError(.sessionIsFull).problem.detail?.contains("Kein"), false)
    }
}
