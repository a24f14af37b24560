import Foundation
import Testing

@Suite struct SensitivityCommandKnownAnswerTests {
    private func run(_ arguments: String...) throws -> (outcome: BuiltCommand.Outcome, folder: Folder) {
        let folder = try ExampleStudy.folder()
        return (try BuiltCommand.run(["sensitivity", "example.yaml"] + arguments, in: folder), folder)
    }

    private func expect(_ arguments: [String], code: Int32, says: String, location: SourceLocation = #_sourceLocation)
        throws
    {
        let folder = try ExampleStudy.folder()
        let outcome = try BuiltCommand.run(["sensitivity", "example.yaml"] + arguments, in: folder)
        #expect(outcome.exitCode == code, sourceLocation: location)
        #expect(outcome.error.contains(says), "\(outcome.error)", sourceLocation: location)
        let left = (try? FileManager.default.contentsOfDirectory(atPath: folder.url.path)) ?? []
        #expect(!left.contains("notebooks-out"), sourceLocation: location)
    }

    @Test func `wrong use is told with what is allowed, and nothing is written`() throws {
        try expect(["--paths", "640"], code: 64, says: "--paths is 640, but intervals need at least 1024 paths.")
        try expect(["--resamples", "5"], code: 64, says: "--resamples is 5, allowed is 100…100000.")
        try expect(["--difference", "join", "--alternative", "join"], code: 64, says: "exclude each other")
        try expect(["--difference", "joyn,stay"], code: 64, says: "did you mean “join”?")
        try expect(["--difference", "stay"], code: 64, says: "is the reference itself")
        try expect(["--of", "nett"], code: 64, says: "did you mean “net”?")
    }

    @Test func `a tornado is written to both files and printed`() throws {
        let (outcome, folder) = try run(
            "--method", "tornado", "--difference", "join", "--paths", "1024", "--lang", "en")
        #expect(outcome.exitCode == 0, "\(outcome.error)")
        #expect(outcome.output.contains("One at a time, all else at its median, it swings most with"))
        let json = try Data(contentsOf: folder.url.appendingPathComponent("notebooks-out/example/sensitivity.json"))
        let document = try #require(JSONSerialization.jsonObject(with: json) as? [String: Any])
        #expect(document["schema"] as? String == "finsam-sensitivity/1")
        let result = try #require(document["result"] as? [String: Any])
        #expect(result["alternative"] as? String == "join" && result["less"] as? String == "stay")
        #expect((result["factors"] as? [Any])?.isEmpty == false)
    }
}
