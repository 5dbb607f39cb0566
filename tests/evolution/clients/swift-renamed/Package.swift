// swift-tools-version: 6.0
// A program of version 1: `tests/evolution/swift.rs` puts a version of the errors where the path leads.
import PackageDescription

let package = Package(
    name: "Client",
    platforms: [.macOS(.v12)],
    dependencies: [.package(path: "../errors")],
    targets: [
        .executableTarget(name: "Client", dependencies: [.product(name: "TillErrors", package: "errors")])
    ],
    swiftLanguageModes: [.v6]
)
