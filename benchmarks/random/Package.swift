// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that users of finsam neither build nor see it. scripts/random-battery builds it, with
// -enable-testing, since the generator's words are internal.
let package = Package(
    name: "finsam-random",
    dependencies: [.package(name: "finsam", path: "../..")],
    targets: [
        .executableTarget(
            name: "RandomStream", dependencies: [.product(name: "Finsam", package: "finsam")],
            swiftSettings: [
                .enableUpcomingFeature("ExistentialAny"),
                .enableUpcomingFeature("MemberImportVisibility"),
                .strictMemorySafety(),
                .treatAllWarnings(as: .error),
            ])
    ],
    swiftLanguageModes: [.v6]
)
