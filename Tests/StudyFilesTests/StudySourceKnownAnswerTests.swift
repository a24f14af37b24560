import Foundation
import Testing

@testable import StudyFiles

/// Files, folders and limits.
@Suite struct StudySourceKnownAnswerTests {
    /// A folder of its own that is removed afterwards.
    private func withFolder(_ body: (String) throws -> Void) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("finsam-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try body(folder.resolvingSymlinksInPath().path)
    }

    private func write(_ text: String, to path: String) throws {
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
    }

    private func read(_ path: String) -> (source: StudySource?, diagnostics: [String]) {
        var problems = DiagnosticCollector()
        let source = StudySource.read(path, into: &problems)
        return (source, problems.diagnostics.all.map(\.description))
    }

    @Test func `a file is read with its bytes`() throws {
        try withFolder { folder in
            try write("\u{FEFF}note: å\r\nid: a\r\n", to: "\(folder)/a.yaml")
            let (source, diagnostics) = read("\(folder)/a.yaml")
            #expect(diagnostics.isEmpty)
            #expect(source?.files.map(\.name) == ["a.yaml"])
            #expect(source?.files.first?.bytes.count == 20)
            #expect(source?.root.place == Place(file: "\(folder)/a.yaml", line: 1, column: 1))
        }
    }

    @Test func `the YAML files of a folder are one study, sorted by name`() throws {
        try withFolder { folder in
            try write("note: b\n", to: "\(folder)/b.yml")
            try write("id: a\n", to: "\(folder)/a.yaml")
            try write("not read", to: "\(folder)/README.md")
            try write("not read", to: "\(folder)/.hidden.yaml")
            try FileManager.default.createDirectory(atPath: "\(folder)/sub.yaml", withIntermediateDirectories: true)
            let (source, diagnostics) = read(folder + "/")
            #expect(diagnostics.isEmpty)
            #expect(source?.files.map(\.name) == ["a.yaml", "b.yml"])
            guard case .map(let pairs)? = source?.root.content else { return #expect(Bool(false)) }
            #expect(pairs.map(\.key) == ["id", "note"])
            #expect(pairs.map(\.keyPlace.file) == ["\(folder)/a.yaml", "\(folder)/b.yml"])
        }
    }

    @Test func `what cannot be read is told by its path`() throws {
        try withFolder { folder in
            #expect(
                read("\(folder)/none.yaml").diagnostics == [
                    "\(folder)/none.yaml: there is no such file or folder; check the path"
                ])
            #expect(
                read(folder).diagnostics == [
                    "\(folder): the folder has no file whose name ends in .yaml or .yml; "
                        + "a study is one such file or a folder of them"
                ])
            try write("id: a", to: "\(folder)/a.txt")
            #expect(
                read("\(folder)/a.txt").diagnostics == [
                    "\(folder)/a.txt: the name does not end in .yaml or .yml; "
                        + "a study is one such file or a folder of them"
                ])
            #expect(
                read("/dev/null").diagnostics == [
                    "/dev/null: is neither a file nor a folder; name a .yaml file or a folder of them"
                ])
        }
    }

    @Test func `a link is followed within the folder only`() throws {
        try withFolder { folder in
            try FileManager.default.createDirectory(atPath: "\(folder)/in", withIntermediateDirectories: true)
            try write("id: a", to: "\(folder)/out.yaml")
            try write("id: a", to: "\(folder)/in/a.yaml")
            try FileManager.default.createSymbolicLink(
                atPath: "\(folder)/in/b.yaml", withDestinationPath: "../out.yaml")
            try FileManager.default.createSymbolicLink(
                atPath: "\(folder)/in/c.yaml", withDestinationPath: "nowhere/c.yaml")
            let (source, diagnostics) = read("\(folder)/in")
            #expect(source == nil)
            #expect(
                diagnostics == [
                    "\(folder)/in/b.yaml: is a symbolic link that leads out of the study's folder; "
                        + "put a copy of the file in the folder",
                    "\(folder)/in/c.yaml: there is no such file or folder; check the path",
                ])
        }
    }

    @Test func `at most 200 files are read`() throws {
        try withFolder { folder in
            for index in 0...200 { try write("k\(index): a", to: "\(folder)/\(index).yaml") }
            #expect(
                read(folder).diagnostics == [
                    "\(folder): the folder has 201 YAML files, at most 200 are read; join some or move them away"
                ])
            try FileManager.default.removeItem(atPath: "\(folder)/0.yaml")
            #expect(read(folder).diagnostics.isEmpty)
        }
    }

    @Test func `a key in two files is told at both places`() {
        let reading = Reading(
            [("a.yaml", "note: x\nid: a\n"), ("b.yaml", "share: 1\n\nid: b\nassumption: y\n")],
            as: .object(SampleShapes.world))
        #expect(
            Array(reading.diagnostics.dropFirst()) == [
                "b.yaml:3:1: id: key “id” is also in another file of this study, at a.yaml:2:1; keep one of them",
                "b.yaml:4:1: assumption: “assumption” at the top of one of several files would hold for all of them; "
                    + "write it inside the keys that it holds for",
            ])
    }

    @Test func `syntax faults of all files are told at once, and nothing that follows from them`() {
        let reading = Reading(
            [("a.yaml", "title: [\n"), ("b.yaml", "world: \"\n"), ("c.yaml", "other: 1\n")],
            as: .object(SampleShapes.study))
        #expect(reading.diagnostics.count == 2)
    }

    @Test func `a file is at most a mebibyte`() {
        let note = "note: "
        let most = note + String(repeating: "a", count: (1 << 20) - note.count)
        #expect(Reading(most).diagnostics.isEmpty)
        #expect(
            Reading(most + "a").diagnostics == [
                "study.yaml: the file is larger than 1048576 bytes, the most that is read; split it into a folder of files"
            ])
    }

    @Test func `nesting is at most 32 levels`() {
        func nested(_ depth: Int) -> String {
            "note: " + String(repeating: "[", count: depth - 1) + String(repeating: "]", count: depth - 1)
        }
        #expect(Reading(nested(32)).diagnostics == ["study.yaml:1:7: note: wanted text, found a list"])
        let message = "nested more than 32 levels deep, the most that is read; no part of a study is that deep"
        let path = "note" + String(repeating: "[1]", count: 31)
        let diagnostics = Reading(nested(33)).diagnostics
        #expect(diagnostics.contains("study.yaml:1:38: \(path): \(message)"))
        // The parser's own limit comes first in what would exhaust the stack of a recursive reader.
        for depth in [500, 990, 100_000] {
            #expect(Reading(nested(depth)).diagnostics.contains { $0.hasSuffix(message) })
        }
        let blocks = "note:\n" + String(repeating: "- ", count: 100_000) + "a"
        #expect(Reading(blocks).diagnostics == ["study.yaml:2:1999: \(message)"])
    }

    @Test func `a study has at most 100 000 keys and values`() {
        let most = "note: [" + String(repeating: "1,", count: 99_997) + "]"
        #expect(Reading(most).diagnostics == ["study.yaml:1:7: note: wanted text, found a list"])
        let one = "study.yaml:1:200002: note[99998]: the study has more than 100000 values and keys, "
        #expect(
            Reading("note: [" + String(repeating: "1,", count: 99_998) + "]").diagnostics == [
                one + "the most that is read"
            ])
    }

    @Test func `so many double keys that not all are stepped over are still an error`() {
        let diagnostics = Reading(String(repeating: "id: a\n", count: 60)).diagnostics
        #expect(diagnostics.count == 1)
        #expect(diagnostics.first?.contains("key “id” is written twice") == true)
        #expect(Reading(String(repeating: "id: a\n", count: 40)).diagnostics.count == 39)
    }

    @Test func `long and dangerous text of the user's is cut and cleaned in messages`() {
        let yaml =
            "\"\\e[31m\(String(repeating: "k", count: 900))\": 1\nseed: \(String(repeating: "1", count: 5_000))\n"
        let diagnostics = Reading(yaml).diagnostics
        #expect(diagnostics.count == 2)
        #expect(diagnostics.allSatisfy { $0.count < 600 && !$0.unicodeScalars.contains("\u{1B}") })
    }

    @Test func `what is not UTF-8 is told where it is`() {
        let latin1 = Array("id: a\nnote: Tran".utf8) + [0xE5, 0x73, 0x0A]
        #expect(
            Reading(bytes: [("study.yaml", latin1)], as: .object(SampleShapes.world)).diagnostics == [
                "study.yaml:2:11: byte 0xE5 is not UTF-8; save the file with the encoding UTF-8"
            ])
    }

    @Test(.timeLimit(.minutes(1))) func `an alias bomb is refused at once`() {
        var yaml = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
        for level in 1...30 {
            let last = "*a\(level - 1)"
            yaml += "a\(level): &a\(level) [\(Array(repeating: last, count: 9).joined(separator: ", "))]\n"
        }
        #expect(Reading(yaml + "? *a30\n: x\n").diagnostics.first?.contains("are not read") == true)
        #expect(Reading(yaml + "*a30 : x\n").diagnostics.first?.contains("are not read") == true)
    }
}
