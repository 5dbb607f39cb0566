// swift-tools-version: {{ tools }}
import PackageDescription

let package = Package(
    name: {{ module }},
    platforms: [{{ systems }}],
    products: [
        .library(name: {{ module }}, targets: [{{ module }}]),
        .library(name: {{ objc }}, targets: [{{ objc }}]),
    ],
    targets: [
        .target(name: {{ module }}),
        .target(name: {{ objc }}),
        .testTarget(
            name: {{ tests }},
            dependencies: [{{ module }}],
            resources: [.copy("vectors.json")]),
    ],
    swiftLanguageModes: [.v6]
)
