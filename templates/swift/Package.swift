import PackageDescription

let package = Package(
    name: {{ module_literal }},
    platforms: [.iOS(.v15), .macOS(.v12)],
    products: [
        .library(name: {{ module_literal }}, targets: [{{ module_literal }}]),
        .library(name: {{ objc_literal }}, targets: [{{ objc_literal }}]),
    ],
    targets: [
        .target(name: {{ module_literal }}),
        .target(name: {{ objc_literal }}),
        .testTarget(
            name: {{ tests_literal }},
            dependencies: [{{ module_literal }}],
            resources: [.copy("vectors.json")]),
    ],
    swiftLanguageModes: [.v6]
)
