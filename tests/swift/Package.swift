// swift-tools-version: 6.0
// Uses generated packages as a program does: `tests/swift.rs` puts them where the paths lead.
import PackageDescription

let package = Package(
    name: "Errors",
    platforms: [.macOS(.v12)],
    dependencies: [
        .package(path: "../hazards-swift"),
        .package(path: "../http-api-swift"),
        .package(path: "../payloads-swift"),
        .package(path: "../platforms-swift"),
        .package(path: "../vox-swift"),
    ],
    targets: [
        .testTarget(
            name: "ErrorsTests",
            dependencies: [
                .product(name: "HazardsErrors", package: "hazards-swift"),
                .product(name: "PaydeskErrors", package: "http-api-swift"),
                .product(name: "PayloadsErrors", package: "payloads-swift"),
                .product(name: "PlatformsErrors", package: "platforms-swift"),
                .product(name: "VoxErrors", package: "vox-swift"),
            ])
    ],
    swiftLanguageModes: [.v6]
)
