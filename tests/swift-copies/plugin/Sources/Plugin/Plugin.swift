// A dynamic library that holds a copy of the errors of its own.
import Foundation
import TillErrors

/// An error with what it carries, in every form.
public func thrown() -> [any Error] {
    let error = PaymentError.amountTooLarge(amount: 200, limit: 100).with(underlying: URLError(.timedOut))
    return [error, TillError(error), error.nsError, TillError(error).nsError, error as any Error as NSError]
}

/// How far a payment may go, of the error that says so.
public func limit(_ error: any Error) -> Int? {
    do {
        throw error
    } catch PaymentError.amountTooLarge {
        return PaymentError(error)?.amountTooLarge?.limit
    } catch {
        return nil
    }
}
