import Host

// A name of the errors, which the SDK keeps to itself, is free here.
struct PaymentError {}

print(Payload(amount: 1).pay(), PaymentError.self)
