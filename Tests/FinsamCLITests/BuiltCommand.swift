import Foundation
import Testing

/// The built executable, run as a user runs it.
enum BuiltCommand {
    /// What a run left behind.
    struct Outcome {
        /// The exit code, or 128 and the signal that ended the process, as a shell tells it.
        let exitCode: Int32
        let output: String
        let error: String

        init(_ process: Process, output: String, error: String) {
            exitCode = process.terminationStatus + (process.terminationReason == .uncaughtSignal ? 128 : 0)
            self.output = output
            self.error = error
        }
    }

    /// `finsam` of the same build, beside the test bundle, whatever the scratch path and configuration.
    static let executable: URL = {
        let maps = (try? String(contentsOfFile: "/proc/self/maps", encoding: .utf8)) ?? ""
        let mapped = maps.split(separator: "\n").compactMap { line in
            line.firstIndex(of: "/").map { URL(fileURLWithPath: String(line[$0...])) }
        }
        let bundle = mapped.first { $0.pathExtension == "xctest" }
        let folder = (bundle ?? URL(fileURLWithPath: CommandLine.arguments[0])).deletingLastPathComponent()
        return folder.appendingPathComponent("finsam")
    }()

    /// Without what a terminal says of itself: help is as wide as in a pipe.
    static let environment = ProcessInfo.processInfo.environment.filter { !["COLUMNS", "LINES"].contains($0.key) }

    /// Runs `finsam` to its end.
    static func run(_ arguments: [String], in folder: Folder) throws -> Outcome {
        try run(executable, arguments, in: folder)
    }

    /// Runs a line of bash in which `$finsam` is the executable.
    static func shell(_ line: String, in folder: Folder) throws -> Outcome {
        try run(URL(fileURLWithPath: "/bin/bash"), ["-c", "finsam='\(executable.path)'; \(line)"], in: folder)
    }

    private static func run(_ program: URL, _ arguments: [String], in folder: Folder) throws -> Outcome {
        let running = try Running(program, arguments, in: folder)
        return try running.end()
    }

    /// Starts `finsam` without waiting for it.
    static func start(_ arguments: [String], in folder: Folder) throws -> Running {
        try Running(executable, arguments, in: folder)
    }

    /// A process that has been started. What it prints goes to files, which never fill up as pipes do.
    final class Running {
        private let process = Process()
        private let printed: (output: URL, error: URL)

        init(_ program: URL, _ arguments: [String], in folder: Folder) throws {
            let name = UUID().uuidString
            printed = (folder.scratch("\(name).out"), folder.scratch("\(name).err"))
            for file in [printed.output, printed.error] { try Data().write(to: file) }
            process.executableURL = program
            process.arguments = arguments
            process.environment = BuiltCommand.environment
            process.currentDirectoryURL = folder.url
            process.standardInput = FileHandle.nullDevice
            process.standardOutput = try FileHandle(forWritingTo: printed.output)
            process.standardError = try FileHandle(forWritingTo: printed.error)
            try process.run()
        }

        /// Waits until the process catches a signal rather than being ended by it.
        func waitUntilItCatches(_ signal: Int32) throws {
            let deadline = ContinuousClock.now + .seconds(60)
            while ContinuousClock.now < deadline {
                let status = try String(contentsOfFile: "/proc/\(process.processIdentifier)/status", encoding: .utf8)
                let mask = status.split(separator: "\n").first { $0.hasPrefix("SigCgt:") }?.dropFirst(7)
                let caught = mask.flatMap { UInt64($0.trimmingCharacters(in: .whitespaces), radix: 16) } ?? 0
                if caught >> UInt64(signal - 1) & 1 == 1 { return }
                usleep(20_000)
            }
            Issue.record("the process has not begun to catch signal \(signal)")
        }

        func send(_ signal: Int32) { kill(process.processIdentifier, signal) }

        func end() throws -> Outcome {
            process.waitUntilExit()
            return Outcome(
                process, output: try String(contentsOf: printed.output, encoding: .utf8),
                error: try String(contentsOf: printed.error, encoding: .utf8))
        }
    }
}
