import Foundation
import Testing

/// The parts of an office file as Python's zipfile unpacks them.
enum PackageParts {
    /// The text of a part.
    static func text(of part: String, in bytes: [UInt8]) throws -> String {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("finsam-test-\(UUID()).xlsx")
        try Data(bytes).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        let program = "import sys, zipfile; sys.stdout.buffer.write(zipfile.ZipFile(sys.argv[1]).read(sys.argv[2]))"
        process.arguments = ["python3", "-c", program, file.path, part]
        let pipe = Pipe()
        process.standardOutput = pipe
        try process.run()
        let data = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        try #require(process.terminationStatus == 0, "there is no part \(part)")
        return String(decoding: data, as: UTF8.self)
    }

    /// The day and time of every part, as the directory of the archive has them: two bytes of time and two of date.
    static func times(in bytes: [UInt8]) -> [[UInt8]] {
        let signature: [UInt8] = [0x50, 0x4B, 0x01, 0x02]
        return bytes.indices.dropLast(46).filter { Array(bytes[$0..<($0 + 4)]) == signature }.map {
            Array(bytes[($0 + 12)..<($0 + 16)])
        }
    }
}
