// `Roundtrip MODE CATALOGUE`: reads JSON texts, one a line, as errors of a catalogue, and writes a line for each.
//
// `pass` and `keep` write the error as JSON, with all that it came with, `tell` its domain and name. `make` and
// `extremes` read nothing and write errors made here.
import Foundation

let arguments = CommandLine.arguments.dropFirst()
let lines: [String]
switch arguments.joined(separator: " ") {
case "pass vox": lines = each(pass(Vox.self))
case "pass payloads", "keep payloads": lines = each(pass(Payloads.self))
case "pass hazards": lines = each(pass(Hazards.self))
case "tell vox": lines = each(tell(Vox.self))
case "tell payloads": lines = each(tell(Payloads.self))
case "tell hazards": lines = each(tell(Hazards.self))
case "make vox": lines = labelled(Vox.made())
case "make payloads": lines = labelled(Payloads.made)
case "make hazards": lines = labelled(Hazards.made)
case "extremes payloads": lines = labelled(Payloads.extremes)
default: fatalError("usage: Roundtrip MODE CATALOGUE")
}
FileHandle.standardOutput.write(Data(lines.map { $0 + "\n" }.joined().utf8))

/// What this program knows of a catalogue.
protocol Catalogue {
    associatedtype Umbrella: Error & Codable

    static func read(_ json: Data) -> Umbrella?
    static func name(_ error: Umbrella) -> String
}

func each(_ answer: (Data) -> String?) -> [String] {
    FileHandle.standardInput.readDataToEndOfFile().split(separator: UInt8(ascii: "\n")).map { answer($0) ?? "refused" }
}

func pass<C: Catalogue>(_: C.Type) -> (Data) -> String? {
    { line in C.read(line).map(json) }
}

func tell<C: Catalogue>(_: C.Type) -> (Data) -> String? {
    { line in C.read(line).map(C.name) }
}

func labelled<E: Encodable>(_ errors: KeyValuePairs<String, E>) -> [String] {
    errors.map { label, error in "\(label)\t\(json(error))" }
}

func json(_ error: some Encodable) -> String {
    do {
        return String(decoding: try JSONEncoder().encode(error), as: UTF8.self)
    } catch {
        fatalError("\(error)")
    }
}
