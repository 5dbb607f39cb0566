// A program with three copies of the errors of one catalogue: its own, that of a dynamic library, and a later version in a
// module of another name. An error of any is the same error to all, or one that is not recognized, and never another.
import Foundation
import LaterErrors
import Plugin
import TillErrors

typealias PaymentError = TillErrors.PaymentError
typealias TillError = TillErrors.TillError
typealias Later = LaterErrors.PaymentError
typealias LaterTill = LaterErrors.TillError

func limit(_ error: any Error) -> Int? {
    do {
        throw error
    } catch PaymentError.amountTooLarge {
        return PaymentError(error)?.amountTooLarge?.limit
    } catch {
        return nil
    }
}

func laterLimit(_ error: any Error) -> Int? {
    do {
        throw error
    } catch Later.amountTooLarge {
        return Later(error)?.amountTooLarge?.limit
    } catch {
        return nil
    }
}

func expect(_ truth: Bool, _ error: Any, line: Int = #line) {
    precondition(truth, "\(error), in line \(line)")
}

// What each copy made is the same error to the others, with all that it carries.
let mine = PaymentError.amountTooLarge(amount: 200, limit: 100).with(underlying: URLError(.timedOut))
let later = Later.amountTooLarge(amount: 200, limit: 100).with(underlying: URLError(.timedOut))
let myForms: [any Error] = [mine, TillError(mine), mine.nsError, TillError(mine).nsError, mine as any Error as NSError]
let laterForms: [any Error] = [later, LaterTill(later), later.nsError, LaterTill(later).nsError, later as any Error as NSError]
for error in myForms + laterForms + thrown() {
    expect(limit(error) == 100 && laterLimit(error) == 100 && Plugin.limit(error) == 100, error)
    expect(TillError(error) == TillError(mine) && LaterTill(error) == LaterTill(later), error)
    expect((PaymentError(error)?.underlying as? URLError)?.code == .timedOut, error)
    expect(TillErrors.ReceiptError(error) == nil && LaterErrors.RefundError(error) == nil, error)
    let whole = TillError(error)?.nsError
    expect(whole?.domain == mine.nsError.domain && whole?.code == mine.nsError.code, error)
}

// What only one of them knows is not recognized by the other, and keeps what it is.
let news = Later.terminalInUse(terminal: "7")
for error in [news, LaterTill(news), news.nsError, LaterTill(news).nsError] as [any Error] {
    expect(PaymentError(error)?.isRecognized == false && PaymentError(error)?.code.rawValue == 104, error)
    expect(limit(error) == nil && Plugin.limit(error) == nil, error)
    expect(TillError(error)?.problem.data == ["terminal": .string("7")], error)
}
let refund = LaterErrors.RefundError(LaterErrors.RefundError.Code.allCases[0])
for error in [refund.nsError, LaterTill(refund).nsError, refund, LaterTill(refund)] as [any Error] {
    expect(PaymentError(error) == nil && TillError(error)?.isRecognized != true, error)
}

// What came, with members of a later release and of a domain that none knows, keeps them.
for text in [
    #"{"domain":"payment","code":102,"data":{"amount":200,"limit":100},"more":1}"#,
    #"{"domain":"payment","code":102,"more":1}"#, #"{"domain":"payment","code":"102"}"#, #"{"domain":"x","code":102}"#,
] {
    guard let arrived = LaterTill(json: text) else { preconditionFailure(text) }
    for error in [arrived, arrived.nsError, arrived.error ?? arrived] as [any Error] {
        expect(TillError(error) == TillError(json: text), error)
        expect(TillError(error)?.problem.members == TillErrors.Problem(json: text)?.members, error)
    }
}
print("understood")
