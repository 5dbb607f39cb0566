// swift-tools-version: 6.0
import PackageDescription

let package = Package(
    name: "Plugin",
    platforms: [.iOS(.v15), .macOS(.v12)],
    products: [.library(name: "Plugin", type: .dynamic, targets: ["Plugin"])],
    dependencies: [.package(path: "../errors")],
    targets: [.target(name: "Plugin", dependencies: [.product(name: "TillErrors", package: "errors")])],
    swiftLanguageModes: [.v6]
)
