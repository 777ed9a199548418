// swift-tools-version: 6.1
import PackageDescription

/// Every room keeps the promises of the Swift 6 language mode.
///
/// A release program makes the generic types it uses itself. By default it has them looked up by name when they are
/// first used, and each such look goes through the seven thousand conformances of all that is linked.
let strict: [SwiftSetting] =
    [.swiftLanguageMode(.v6), .enableUpcomingFeature("InternalImportsByDefault")]
    + [
        .unsafeFlags(
            ["-Xfrontend", "-disable-concrete-type-metadata-mangled-name-accessors"],
            .when(configuration: .release)
        )
    ]

/// One file to copy: the Swift runtime travels inside a release program, and starting it costs less.
///
/// lld links in a third of the time and packs the places that are to be moved at the start, two megabytes of them,
/// into bits (glibc 2.36, which is Debian 12's).
///
/// The libraries named are those that Foundation's own need and do not name themselves, each before what it needs.
let staticRuntime: [LinkerSetting] =
    [
        .unsafeFlags(
            ["-static-stdlib", "-use-ld=lld", "-Xlinker", "-z", "-Xlinker", "pack-relative-relocs"],
            .when(configuration: .release)
        )
    ]
    + [
        "swiftSynchronization", "CoreFoundation", "_FoundationCShims", "_FoundationCollections",
        "_FoundationICU",
    ].map {
        .linkedLibrary($0, .when(platforms: [.linux], configuration: .release))
    }

let package = Package(
    name: "briefing",
    products: [.executable(name: "briefing", targets: ["briefing"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/pointfreeco/swift-custom-dump", from: "1.7.3"),
    ],
    targets: [
        .executableTarget(
            name: "briefing",
            dependencies: ["BriefingCommand"],
            swiftSettings: strict,
            linkerSettings: staticRuntime
        ),
        .target(
            name: "BriefingCommand",
            dependencies: [
                "IssueLedger", "CairoRenderer", "Typesetter", "LayoutSpec", "Summarizer", "Articles",
                "BriefingModel",
                "SourceText",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            swiftSettings: strict
        ),
        .target(
            name: "IssueLedger",
            dependencies: ["BriefingModel", "SourceText", .product(name: "GRDB", package: "GRDB.swift")],
            swiftSettings: strict
        ),
        .target(
            name: "CairoRenderer",
            dependencies: [
                "Typesetter", "BriefingModel", "SourceText", "CPangoCairo", "CHarfBuzz", "CQPDF", "CZlib",
            ],
            swiftSettings: strict
        ),
        .systemLibrary(name: "CPangoCairo", pkgConfig: "pangocairo", providers: [.apt(["libpango1.0-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        // Opened when they are first needed, and so not linked.
        .target(name: "CHarfBuzz", dependencies: ["CPangoCairo"]),
        .target(name: "CQPDF"),
        .target(
            name: "Typesetter",
            dependencies: ["LayoutSpec", "BriefingModel", "SourceText"],
            swiftSettings: strict
        ),
        .target(
            name: "LayoutSpec",
            dependencies: ["SourceText", .product(name: "Yams", package: "Yams")],
            swiftSettings: strict
        ),
        .target(
            name: "Summarizer",
            dependencies: [
                "Articles", "BriefingModel", "SourceText",
            ],
            swiftSettings: strict
        ),
        .target(name: "Articles", dependencies: ["BriefingModel", "SourceText"], swiftSettings: strict),
        .target(name: "BriefingModel", dependencies: ["SourceText"], swiftSettings: strict),
        .target(name: "SourceText", swiftSettings: strict),
        .testTarget(name: "SourceTextTests", dependencies: ["SourceText"], swiftSettings: strict),
        .testTarget(
            name: "ArticlesTests",
            dependencies: ["Articles", "BriefingModel", "SourceText"],
            swiftSettings: strict
        ),
        .testTarget(name: "BriefingModelTests", dependencies: ["BriefingModel"], swiftSettings: strict),
        .testTarget(
            name: "LayoutSpecTests",
            dependencies: ["LayoutSpec", "SourceText"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "TypesetterTests",
            dependencies: ["Typesetter", "LayoutSpec", "BriefingModel", "SourceText"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "IssueLedgerTests",
            dependencies: ["IssueLedger", .product(name: "GRDB", package: "GRDB.swift")],
            swiftSettings: strict
        ),
        .testTarget(
            name: "BriefingCommandTests",
            dependencies: [
                "BriefingCommand", "IssueLedger", "LayoutSpec", "Articles", "BriefingModel", "Summarizer",
                "SourceText", "briefing",
            ],
            swiftSettings: strict
        ),
        .testTarget(
            name: "SummarizerTests",
            dependencies: [
                "Summarizer", "Articles", .product(name: "CustomDump", package: "swift-custom-dump"),
            ],
            swiftSettings: strict
        ),
        .testTarget(
            name: "CairoRendererTests",
            dependencies: ["CairoRenderer", "Typesetter", "BriefingModel", "SourceText", "CZlib"],
            swiftSettings: strict
        ),
    ]
)

// The fuzzer is a program of its own that only `.ci/fuzz` asks for: it needs the rooms built with coverage.
if Context.environment["BRIEFING_FUZZ"] != nil {
    let coverage = SwiftSetting.unsafeFlags(["-sanitize=fuzzer", "-parse-as-library"])
    let read: Set<String> = ["Articles", "Summarizer", "BriefingModel", "LayoutSpec"]
    for target in package.targets where read.contains(target.name) {
        target.swiftSettings = strict + [coverage]
    }
    package.targets.append(
        .executableTarget(
            name: "ReadingFuzzer",
            dependencies: ["Summarizer", "Articles", "LayoutSpec", "BriefingModel", "SourceText"],
            path: "Tests/ReadingFuzzer",
            exclude: ["Corpus"],
            // Swift 6.3 aborts where it checks this entry point for data races.
            swiftSettings: [.swiftLanguageMode(.v5), coverage],
            linkerSettings: [.unsafeFlags(["-sanitize=fuzzer", "-use-ld=lld"])]
        )
    )
}
