// What an error costs a running program: `benches/swift.rs` puts in what makes one, its type, and how else it is read.
import Foundation

@inline(never) func use<T>(_ value: T) {}

/// Prints the least of seven averages.
func measure(_ name: String, _ count: Int, _ body: () -> Void) {
    var least = Double.infinity
    for _ in 0..<7 {
        let start = DispatchTime.now().uptimeNanoseconds
        for _ in 0..<count { body() }
        least = min(least, Double(DispatchTime.now().uptimeNanoseconds - start) / Double(count))
    }
    print("  \(name): \(Int(least)) ns")
}

@main
struct Run {
    static func main() throws {
        let error = MAKE
        let thrown: any Error = error
        let json = try JSONEncoder().encode(error)
        let decoder = JSONDecoder()
        measure("errorDescription", 200_000) { use(error.errorDescription) }
        measure("as NSError", 100_000) { use(thrown as NSError) }
        measure("JSONDecoder", 20_000) { use(try? decoder.decode(TYPE.self, from: json)) }
        READ
    }
}
