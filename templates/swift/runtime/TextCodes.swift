/// The numbers of a domain's text codes. Codes are told apart by their bytes, so that what comes back is what went out.
struct TextCodes: Sendable {
    private let codes: [String]
    private let numbers: [Int]

    /// The codes in the order of their UTF-8, and their numbers in the same order.
    init(_ codes: [String], numbers: [Int]) {
        self.codes = codes
        self.numbers = numbers
    }

    /// The code that `number` stands for; the number itself where it stands for none.
    func code(of number: Int) -> Problem.Code {
        numbers.firstIndex(of: number).map { .text(codes[$0]) } ?? .number(number)
    }

    func number(of code: Problem.Code) -> Int? {
        guard case .text(let text) = code else { return nil }
        var low = 0
        var high = codes.count
        while low < high {
            let middle = (low + high) / 2
            if codes[middle].utf8.lexicographicallyPrecedes(text.utf8) { low = middle + 1 } else { high = middle }
        }
        guard low < codes.count, codes[low].utf8.elementsEqual(text.utf8) else { return nil }
        return numbers[low]
    }
}
