// swift-tools-version: 6.0
import PackageDescription

let package = Package(
    name: "Host",
    platforms: [.iOS(.v15), .macOS(.v12)],
    targets: [.target(name: "Host"), .executableTarget(name: "App", dependencies: ["Host"])]
)
