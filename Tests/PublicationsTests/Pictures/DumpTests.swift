import Finsam
import Foundation
import Reports
import JSONText
import Simulation
import Testing

@testable import Publications

@Suite struct DumpTests {
    @Test func dump() async throws {
        let folder = NSTemporaryDirectory() + "/pictures/"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let cases: [(String, String, Mode, Language)] = [
            ("ksau", "scenarios/ksau", .monteCarlo, .swedish), ("plan", "scenarios/plan-2024", .monteCarlo, .swedish),
            ("refexp", "benchmarks/reference/reference.yaml", .expected, .english),
            ("ksauexp", "scenarios/ksau", .expected, .swedish),
        ]
        let only = ProcessInfo.processInfo.environment["ONLY"]
        for (name, path, mode, language) in cases where only == nil || only == name {
            let comparison = try await StudyRuns.comparison(path, mode: mode, pathCount: 2000, language: language)
            for picture in PictureSet(comparison).all {
                try picture.specification.pretty().write(
                    toFile: folder + name + "-" + picture.identifier + ".json", atomically: true, encoding: .utf8)
                print(
                    "##", name, picture.identifier, "\n ", picture.title, "\n ", picture.reading, "\n ",
                    picture.alternativeText)
            }
        }
    }
}
