// An SDK that holds the errors of its product among its own files, and shows of them what it wants.

/// A type of the SDK's own, in a file of its own.
public struct Payload {
    public let amount: Int

    public init(amount: Int) {
        self.amount = amount
    }

    /// Pays, and says what went wrong: the types of the errors are no part of this interface.
    public func pay() -> String {
        do {
            throw PaymentError(.terminalBusy)
        } catch PaymentError.terminalBusy {
            return "busy"
        } catch {
            return "\(error)"
        }
    }
}
