// swift-tools-version: 6.0
// The Swift side of `tests/roundtrip/main.rs`, which puts the generated packages where the paths lead.
import PackageDescription

let package = Package(
    name: "Roundtrip",
    platforms: [.macOS(.v12)],
    dependencies: [
        .package(path: "../hazards-swift"),
        .package(path: "../payloads-swift"),
        .package(path: "../vox-swift"),
    ],
    targets: [
        .executableTarget(
            name: "Roundtrip",
            dependencies: [
                .product(name: "HazardsErrors", package: "hazards-swift"),
                .product(name: "PayloadsErrors", package: "payloads-swift"),
                .product(name: "VoxErrors", package: "vox-swift"),
            ])
    ],
    swiftLanguageModes: [.v6]
)
