// Written for version 1 of the catalogue, and never touched again. Version 2 has other names for two of the errors that it
// uses: the lines that say so warn then, and no others.
import TillErrors

func shown(after attempt: () throws -> Void) -> String {
    do {
        try attempt()
        return "paid"
    } catch PaymentError.cardDeclined {  // warns of cardDeclined
        return "declined"
    } catch let error as ReceiptError {
        switch error.code {
        case .addressUnknown:  // warns of addressUnknown
            return "no mail to \(error.addressUnknown?.address ?? "")"  // warns of addressUnknown
        default: return "no receipt"
        }
    } catch {
        return "\(error)"
    }
}

func why(_ reason: PaymentError.CardDeclinedReason?) -> String {  // warns of CardDeclinedReason
    reason == .stolen ? "call the police" : "declined"
}

func address(_ carried: ReceiptError.AddressUnknownPayload?) -> String {  // warns of AddressUnknownPayload
    carried?.address ?? ""
}

let declined = PaymentError.cardDeclined(reason: .stolen)  // warns of cardDeclined(reason:)
let unknown = ReceiptError.addressUnknown(address: "a@example.com")  // warns of addressUnknown(address:attempts:)
print(shown { throw declined }, why(declined.cardDeclined?.reason), separator: ", ")  // warns of cardDeclined
print(shown { throw unknown }, address(unknown.addressUnknown), separator: ", ")  // warns of addressUnknown

// What is looked up, and what comes.
print(PaymentError.Code(name: "CardDeclined") == declined.code)
print(TillError(json: #"{"domain":"payment","code":101,"reason":"stolen"}"#)?.payment == declined)
TillError.translator = { key, _ in key == "payment.CardDeclined.user" ? "Ask your bank." : nil }
print(declined.localizedDescription)
