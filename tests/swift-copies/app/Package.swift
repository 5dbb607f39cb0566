// swift-tools-version: 6.0
import PackageDescription

let package = Package(
    name: "App",
    platforms: [.iOS(.v15), .macOS(.v12)],
    dependencies: [.package(path: "../errors"), .package(path: "../later"), .package(path: "../plugin")],
    targets: [
        .executableTarget(
            name: "App",
            dependencies: [
                .product(name: "TillErrors", package: "errors"),
                .product(name: "LaterErrors", package: "later"),
                .product(name: "Plugin", package: "plugin"),
            ])
    ],
    swiftLanguageModes: [.v6]
)
