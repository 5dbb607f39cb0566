// swift-tools-version: 6.0
// An SDK for iOS on the generated errors, and an app on the SDK: `tests/swift.rs` puts the errors where the path leads.
import PackageDescription

let package = Package(
    name: "CallApp",
    platforms: [.iOS(.v15), .macOS(.v12)],
    products: [.library(name: "VoxKit", targets: ["VoxKit"])],
    dependencies: [.package(path: "../vox-swift")],
    targets: [
        .target(name: "VoxKit", dependencies: [.product(name: "VoxErrors", package: "vox-swift")]),
        .target(name: "CallApp", dependencies: ["VoxKit"]),
        .testTarget(name: "CallAppTests", dependencies: ["CallApp"]),
    ],
    swiftLanguageModes: [.v6]
)
