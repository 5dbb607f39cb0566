// Written for version 1 of the catalogue, and never touched again. Version 2 deprecates two of the errors that it uses: the
// lines that say so warn then, and no others.
import TillErrors

func shown(after attempt: () throws -> Void) -> String {
    do {
        try attempt()
        return "paid"
    } catch PaymentError.terminalBusy {  // warns of terminalBusy
        return "busy"
    } catch let error as ReceiptError {
        switch error.code {
        case .addressUnknown:  // warns of addressUnknown
            // Peers send what is deprecated for years: what it carries is read without a warning.
            return "no mail to \(error.addressUnknown?.address ?? "")"
        default: return "no receipt"
        }
    } catch {
        return "\(error)"
    }
}

print(shown { throw PaymentError(.terminalBusy) })  // warns of terminalBusy
print(shown { throw ReceiptError.addressUnknown(address: "a@example.com") })  // warns of addressUnknown(address:attempts:)

// A code by its number, and what is looked up.
let busy = PaymentError.Code(rawValue: 103)
print(PaymentError.Code(name: "TerminalBusy") == busy, PaymentError.Code.allCases.contains(busy))
do {
    throw PaymentError(busy)
} catch busy {
    print(shown { throw TillError(PaymentError(busy)) })
}
