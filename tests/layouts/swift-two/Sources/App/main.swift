// One module with the errors of two catalogues among its own sources: they have the same domains, and one knows more.
import Foundation

// Names of the errors that the program has for something else.
struct Problem {}
struct PaymentError {}

/// What catches an error.
func caught(_ error: any Error) -> String {
    do {
        throw error
    } catch Till.PaymentError.terminalBusy {
        return "till"
    } catch Kiosk.PaymentError.terminalInUse {
        return "kiosk"
    } catch let error as any Till.CatalogError {
        return "till \(error.isRecognized)"
    } catch let error as any Kiosk.CatalogError {
        return "kiosk \(error.isRecognized)"
    } catch {
        return "neither"
    }
}

let till = Till.PaymentError(.terminalBusy)
let kiosk = Kiosk.PaymentError.terminalInUse(terminal: "7")
for error in [till, till.nsError, Till.TillError(till)] as [any Error] {
    precondition(caught(error) == "till" && Till.TillError(error) == Till.TillError(till), "\(error)")
    precondition(Kiosk.KioskError(error) == nil && Kiosk.PaymentError(error) == nil, "\(error)")
}
for error in [kiosk, kiosk.nsError, Kiosk.KioskError(kiosk)] as [any Error] {
    precondition(caught(error) == "kiosk" && Kiosk.PaymentError(error)?.terminalInUse?.terminal == "7", "\(error)")
    precondition(Till.TillError(error) == nil && Till.PaymentError(error) == nil, "\(error)")
}

// What one knows, and the other has never heard of.
let text = #"{"domain":"refund","code":201}"#
precondition(Kiosk.KioskError(json: text)?.isRecognized == true && Kiosk.RefundError(json: text) != nil)
precondition(Till.TillError(json: text)?.isRecognized == false)
let data = Data(kiosk.problem.json.utf8)
let decoder = JSONDecoder()
precondition((try? decoder.decode(Kiosk.PaymentError.self, from: data)) == kiosk)
precondition((try? decoder.decode(Till.PaymentError.self, from: data))?.isRecognized == false)

// Each has translations of its own.
Till.TillError.translator = { key, _ in key }
print(till.localizedDescription, Till.PaymentError(.terminalBusy).debugDescription)
print(kiosk.localizedDescription, Problem.self, PaymentError.self)
