import Foundation
import Testing

@testable import Rendering

/// A renderer whose Python is a line of shell.
private func draw(
    _ script: String, count: Int = 2, progress: (Int) -> Bool = { _ in true }
) throws -> [ChartRenderer.Drawing]? {
    let python = NSTemporaryDirectory() + "/finsam-test-\(UUID().uuidString)"
    try Data("#!/bin/sh\n\(script)\n".utf8).write(to: URL(fileURLWithPath: python))
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: python)
    defer { try? FileManager.default.removeItem(atPath: python) }
    return try ChartRenderer(environment: ["FINSAM_PYTHON": python]).draw(
        Array(repeating: "{}", count: count), progress: progress)
}

private func fault(_ script: String) throws -> ChartRendererFault? {
    do {
        _ = try draw(script)
        return nil
    } catch let fault as ChartRendererFault { return fault }
}

@Suite struct ChartRendererFaultKnownAnswerTests {
    @Test func `a Python that is not there is named, with what to do`() throws {
        #expect(throws: ChartRendererFault.noPython(name: "/no/python")) {
            try ChartRenderer(environment: ["FINSAM_PYTHON": "/no/python"]).draw(["{}"])
        }
        #expect(throws: ChartRendererFault.noPython(name: "python3")) {
            try ChartRenderer(environment: ["PATH": "/no/folder"]).draw(["{}"])
        }
        #expect(
            ChartRendererFault.noPython(name: "python3").description.contains(
                "pip install vl-convert-python==\(ChartRenderer.packageVersion)"))
    }

    @Test func `a package that is missing or another one is told`() throws {
        if case .noPackage(let python)? = try fault("exit 3") {
            #expect(python.contains("finsam-test"))
        } else {
            Issue.record("not told")
        }
        if case .otherVersion(_, let found)? = try fault("echo 1.2.3 >&2; exit 4") {
            #expect(found == "1.2.3")
        } else {
            Issue.record("not told")
        }
    }

    @Test func `a picture that fails is told by its number and its last line`() throws {
        let one = "printf '3 2\\nabcde'"
        #expect(try fault("\(one); echo first >&2; echo last >&2; exit 1") == .notDrawn(picture: 1, reason: "last"))
        // Fewer pictures than asked for are no success.
        #expect(try fault("\(one); exit 0") == .notDrawn(picture: 1, reason: "exit code 0"))
        #expect(try fault("kill -9 $$") == .notDrawn(picture: 0, reason: "exit code 137"))
    }
}

@Suite struct ChartRendererInvariantTests {
    @Test func `pictures come out as they went in, however they are cut`() throws {
        let drawings = try #require(try draw("printf '3 2\\nabc'; sleep 0.2; printf 'd\\n1 4\\nxwxyz'"))
        #expect(drawings.map(\.svg) == ["abc", "x"])
        #expect(drawings.map(\.png) == [Array("d\n".utf8), Array("wxyz".utf8)])
    }

    @Test func `Python gets the versions and all specifications`() throws {
        let drawing = try #require(
            try draw("text=\"$4 $5 $6 $(cat)\"; printf '%d 0\\n%s' ${#text} \"$text\"; printf '0 0\\n'"))
        #expect(drawing[0].svg == "1.9.0.post1 5.21 2 [{},{}]")
    }

    @Test func `nothing is started for no pictures`() throws {
        #expect(try ChartRenderer(environment: ["FINSAM_PYTHON": "/no/python"]).draw([])?.isEmpty == true)
    }

    @Test func `who is told to stop ends the child at once`() throws {
        let start = ContinuousClock.now
        #expect(try draw("exec sleep 60", progress: { _ in ContinuousClock.now < start + .milliseconds(300) }) == nil)
        #expect(ContinuousClock.now < start + .seconds(20))
    }

    @Test func `the requirements name the version that the renderer wants`() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let text = try String(
            contentsOf: root.appendingPathComponent("scripts/report-requirements.txt"), encoding: .utf8)
        #expect(text.contains("vl-convert-python==\(ChartRenderer.packageVersion) "))
    }
}
