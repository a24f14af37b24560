internal import Foundation

extension Workspace {
    /// Runs a program in the folder and waits for it.
    ///
    /// What it says goes to files, so that it never waits for a reader.
    ///
    /// - Parameters:
    ///   - program: the program
    ///   - arguments: its arguments
    ///   - environment: variables beside those that finsam itself has
    ///   - wait: called every few hundredths of a second; returns whether to go on
    /// - Throws: ``RenderingFailure`` when the program is missing, fails or is told to stop
    package func run(
        _ program: ExternalProgram, _ arguments: [String], environment: [String: String] = [:],
        wait: () -> Bool
    ) throws(RenderingFailure) {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: try program.path())
        process.arguments = arguments
        process.currentDirectoryURL = URL(fileURLWithPath: path)
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        try write([], to: "said")
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle(forWritingAtPath: place(of: "said")) ?? FileHandle.nullDevice
        process.standardInput = FileHandle.nullDevice
        do { try process.run() } catch {
            throw .failed(program, status: -1, message: error.localizedDescription)
        }
        var isInterrupted = false
        while process.isRunning {
            if !isInterrupted, !wait() {
                isInterrupted = true
                process.terminate()
            }
            usleep(10_000)
        }
        guard !isInterrupted, wait() else { throw .interrupted }
        guard process.terminationReason == .exit, process.terminationStatus == 0 else {
            let said = String(decoding: read("said") ?? [], as: UTF8.self)
            let last = said.split(whereSeparator: \.isNewline).suffix(3).joined(separator: "; ")
            throw .failed(program, status: process.terminationStatus, message: last)
        }
    }
}
