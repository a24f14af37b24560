// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .strictMemorySafety(),
    .treatAllWarnings(as: .error),
]

let package = Package(
    name: "finsam",
    products: [
        .executable(name: "finsam", targets: ["FinsamCLI"]),
        .library(
            name: "Finsam", targets: ["Stochastics", "Finsam", "Simulation", "Analysis", "StudyFiles", "Reports"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    ],
    targets: [
        // Lowest layer first; arrows point down only.
        .systemLibrary(
            name: "COpenBLAS", pkgConfig: "openblas", providers: [.apt(["libopenblas-dev", "liblapack-dev"])]),
        .systemLibrary(name: "CLanes"),
        .systemLibrary(name: "CXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
        // Alone: linked in for what it does before main.
        .target(name: "CProcessor", cSettings: [.treatAllWarnings(as: .error)]),
        .target(
            name: "Stochastics", dependencies: ["CLanes", "COpenBLAS"],
            resources: [.embedInCode("Sampling/Resources/sobol-directions.txt")], swiftSettings: strict),
        .target(name: "JSONText", swiftSettings: strict),
        .target(name: "VegaLite", dependencies: ["JSONText"], swiftSettings: strict),
        .target(name: "Workbooks", dependencies: ["CXLSXWriter"], swiftSettings: strict),
        .target(name: "Rendering", resources: [.embedInCode("Resources/draw.py")], swiftSettings: strict),
        .target(name: "Finsam", dependencies: ["Stochastics"], swiftSettings: strict),
        .target(name: "Simulation", dependencies: ["Finsam", "Stochastics"], swiftSettings: strict),
        .target(name: "Analysis", dependencies: ["Finsam", "Simulation", "Stochastics"], swiftSettings: strict),
        .target(
            name: "StudyFiles",
            dependencies: ["Finsam", "JSONText", "Stochastics", .product(name: "Yams", package: "Yams")],
            resources: [.embedInCode("Resources/shocks.yaml")], swiftSettings: strict),
        .target(
            name: "Reports", dependencies: ["Analysis", "Finsam", "JSONText", "Simulation", "Stochastics"],
            swiftSettings: strict),
        .target(
            name: "Publications",
            dependencies: [
                "Analysis", "Finsam", "JSONText", "Reports", "Simulation", "Stochastics", "VegaLite", "Workbooks",
            ],
            resources: [
                .embedInCode("Memo/Resources/reference.docx"), .embedInCode("WebPage/Resources/both.css"),
                .embedInCode("WebPage/Resources/document.css"),
                .embedInCode("WebPage/Resources/page.css"), .embedInCode("WebPage/Resources/page.js"),
            ],
            swiftSettings: strict),
        .executableTarget(
            name: "FinsamCLI",
            dependencies: [
                "Analysis", "CProcessor", "Finsam", "Publications", "Rendering", "Reports", "Simulation", "Stochastics",
                "StudyFiles",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict),
        .testTarget(name: "StochasticsTests", dependencies: ["COpenBLAS", "Stochastics"], swiftSettings: strict),
        .testTarget(name: "FinsamTests", dependencies: ["Finsam", "Stochastics"], swiftSettings: strict),
        .testTarget(
            name: "SimulationTests", dependencies: ["Simulation", "Finsam", "Reports", "Stochastics", "StudyFiles"],
            exclude: ["Independent/expected.py", "Independent/test_expected.py"], swiftSettings: strict),
        .testTarget(
            name: "AnalysisTests", dependencies: ["Analysis", "Finsam", "Simulation", "Stochastics", "StudyFiles"],
            exclude: ["Independent"], swiftSettings: strict),
        .testTarget(
            name: "StudyFilesTests", dependencies: ["StudyFiles", "Finsam", "Stochastics"], swiftSettings: strict),
        .testTarget(
            name: "ReportsTests",
            dependencies: ["Analysis", "Reports", "Simulation", "Finsam", "JSONText", "Stochastics", "StudyFiles"],
            exclude: ["Golden"], swiftSettings: strict),
        .testTarget(name: "VegaLiteTests", dependencies: ["JSONText", "VegaLite"], swiftSettings: strict),
        .testTarget(name: "RenderingTests", dependencies: ["Rendering"], swiftSettings: strict),
        .testTarget(name: "WorkbooksTests", dependencies: ["Workbooks"], swiftSettings: strict),
        .testTarget(
            name: "PublicationsTests",
            dependencies: [
                "Analysis", "Finsam", "JSONText", "Publications", "Reports", "Simulation", "Stochastics", "StudyFiles",
                "VegaLite", "Workbooks",
            ],
            exclude: ["Readers"], swiftSettings: strict),
        .testTarget(
            name: "FinsamCLITests", dependencies: ["FinsamCLI"], exclude: ["HelpGolden.txt"], swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6]
)

// The sanitizers look at what calculates, which takes half the time to build: scripts/test asks for that.
if Context.environment["FINSAM_SANITIZED"] != nil {
    let core: Set = [
        "COpenBLAS", "CLanes", "Stochastics", "JSONText", "Finsam", "Simulation", "Analysis", "StudyFiles", "Reports",
        "StochasticsTests", "FinsamTests", "SimulationTests", "ReportsTests",
    ]
    package.targets.removeAll { !core.contains($0.name) }
    package.products.removeAll { $0.name == "finsam" }
}
