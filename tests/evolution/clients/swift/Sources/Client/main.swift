// Written for version 1 of the catalogue, and never touched again.
import Foundation
import TillErrors

// MARK: Catching

/// What the till shows when a payment fails.
func shown(after attempt: () throws -> Void) -> String {
    do {
        try attempt()
        return "paid"
    } catch PaymentError.amountTooLarge {
        return "split it"
    } catch let error as PaymentError {
        switch error.code {
        case .cardDeclined: return error.cardDeclined.map { why($0.reason) } ?? "declined"
        case .amountTooLarge: return "split it"
        default: return error.isRetryable ? "again" : "no"
        }
    } catch let error as TillError {
        if let receipt = error.receipt { return shown(receipt) }
        return error.domain
    } catch {
        return TillError(error)?.name ?? "foreign"
    }
}

func shown(_ error: ReceiptError) -> String {
    switch error.code {
    case .printerOffline: return "no paper slip"
    case .addressUnknown: return "no mail to \(error.addressUnknown?.address ?? "")"
    default: return "no receipt"
    }
}

func why(_ reason: PaymentError.CardDeclinedReason?) -> String {
    switch reason {
    case .noFunds: return "no funds"
    case .stolen: return "call the police"
    default: return "declined"
    }
}

// MARK: Making

/// Functions that make errors, held as values.
let makers: [() -> any Error] = [
    { PaymentError(.cardDeclined) },
    { PaymentError.cardDeclined(reason: .stolen) },
    { PaymentError.amountTooLarge(amount: 200, limit: 100) },
    { ReceiptError(.printerOffline) },
    { ReceiptError(.printerOffline, underlying: URLError(.timedOut)) },
    { ReceiptError.addressUnknown(address: "a@example.com") },
    { TillError(ReceiptError.addressUnknown(address: "b@example.com", attempts: 3)) },
]

// MARK: Reading

/// What came, grouped by what it is about.
func group(_ json: String) -> String {
    guard let error = TillError(json: json) else { return "no error" }
    if error.categories.contains(.customer) { return "customer" }
    if error.isService { return "service" }
    return "other"
}

// MARK: Looking up

let known = PaymentError.Code.allCases.filter { $0.categories.contains(.customer) }.compactMap(\.name)

// MARK: Saying

var said: [String] = []
for make in makers { said.append(shown { throw make() }) }
for json in [
    #"{"domain":"payment","code":101,"reason":"expired"}"#,
    #"{"domain":"payment","code":103}"#,
    #"{"domain":"payment","code":104,"data":{"terminal":"7"},"status":409}"#,
    #"{"domain":"refund","code":201,"detail":"Done before."}"#,
] {
    guard let error = TillError(json: json) else { fatalError(json) }
    said.append(shown { if let payment = error.payment { throw payment } else { throw error } })
    said.append(group(json))
    // Nothing is lost, whatever is known.
    precondition(Problem(json: error.problem.json)?.members == Problem(json: json)?.members)
}
precondition(known.prefix(2) == ["CardDeclined", "AmountTooLarge"])
precondition(PaymentError(PaymentError(.cardDeclined).nsError)?.code == .cardDeclined)
print(said.joined(separator: "; "))
