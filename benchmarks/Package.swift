// swift-tools-version: 6.2
// A package of its own, so that who builds finsam does not build what only measures it.
import PackageDescription

let package = Package(
    name: "finsam-benchmarks",
    dependencies: [
        // Without its traits, which replace malloc and the reference counting of the runtime: neither is measured.
        .package(url: "https://github.com/ordo-one/benchmark", from: "1.38.1", traits: []),
        .package(name: "finsam", path: ".."),
    ],
    targets: [
        .executableTarget(
            name: "CoreBenchmarks",
            dependencies: [
                .product(name: "Benchmark", package: "benchmark"), .product(name: "Finsam", package: "finsam"),
            ],
            path: "Benchmarks/CoreBenchmarks",
            swiftSettings: [
                .enableUpcomingFeature("ExistentialAny"), .enableUpcomingFeature("MemberImportVisibility"),
                .treatAllWarnings(as: .error),
            ],
            plugins: [.plugin(name: "BenchmarkPlugin", package: "benchmark")])
    ],
    swiftLanguageModes: [.v6]
)
