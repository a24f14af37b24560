internal import Foundation
internal import Glibc

/// An outside program that is run to its end.
struct ChildProcess {
    /// How it ended.
    enum End {
        /// By itself, with its exit code and what it wrote to standard error; a signal counts as 128 and its number.
        case exited(code: Int32, error: String)
        /// By us, because nobody wanted to wait any longer.
        case stopped
    }

    /// The path of the program.
    let program: String
    /// Its arguments.
    let arguments: [String]

    /// How long to wait for output before asking whether to go on, milliseconds.
    private static let patience: Int32 = 100

    /// Runs the program.
    ///
    /// - Parameters:
    ///   - input: what it reads from standard input
    ///   - received: is given what it writes to standard output, piece by piece
    ///   - isWanted: is asked several times a second; with `false` the program is ended
    /// - Throws: what the operating system says if it cannot be started
    func run(input: [UInt8], received: ([UInt8]) -> Void, isWanted: () -> Bool) throws -> End {
        // Files instead of pipes: neither side has to wait for the other, and a program that ends early breaks none.
        let (standardInput, standardError) = (try Self.unnamedFile(), try Self.unnamedFile())
        try standardInput.write(contentsOf: Data(input))
        try standardInput.seek(toOffset: 0)
        let output = Pipe()
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        process.standardInput = standardInput
        process.standardOutput = output
        process.standardError = standardError
        try process.run()
        try output.fileHandleForWriting.close()
        let isStopped = !Self.read(output.fileHandleForReading.fileDescriptor, received, isWanted)
        if isStopped { kill(process.processIdentifier, SIGKILL) }
        process.waitUntilExit()
        if isStopped { return .stopped }
        try standardError.seek(toOffset: 0)
        let error = String(decoding: try standardError.readToEnd() ?? Data(), as: UTF8.self)
        let signal: Int32 = process.terminationReason == .uncaughtSignal ? 128 : 0
        return .exited(code: process.terminationStatus + signal, error: error)
    }

    /// Reads to the end; `false` if nobody wanted to wait for it.
    private static func read(_ descriptor: Int32, _ received: ([UInt8]) -> Void, _ isWanted: () -> Bool) -> Bool {
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while isWanted() {
            var state = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
            let ready = unsafe poll(&state, 1, patience)
            guard ready > 0 else { continue }
            let count = unsafe buffer.withUnsafeMutableBytes { unsafe Glibc.read(descriptor, $0.baseAddress, $0.count) }
            if count > 0 { received(Array(buffer[..<count])) }
            if count == 0 || count < 0 && errno != EINTR { return true }
        }
        return false
    }

    /// A file that only we can read and that is gone when it is closed.
    private static func unnamedFile() throws -> FileHandle {
        var template = Array((NSTemporaryDirectory() + "/finsam-XXXXXX").utf8CString)
        let descriptor = unsafe template.withUnsafeMutableBufferPointer { name in
            unsafe name.baseAddress.map { unsafe mkstemp($0) } ?? -1
        }
        guard descriptor >= 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
        unsafe template.withUnsafeBufferPointer { pointer in
            if let name = pointer.baseAddress { _ = unsafe unlink(name) }
        }
        return FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    }
}

extension ChildProcess {
    /// The path of a program that a user may have named, as the shell would find it.
    static func path(of name: String, in environment: [String: String]) -> String? {
        if name.contains("/") { return FileManager.default.isExecutableFile(atPath: name) ? name : nil }
        let folders = (environment["PATH"] ?? "/usr/local/bin:/usr/bin:/bin").split(separator: ":")
        return folders.map { "\($0)/\(name)" }.first { FileManager.default.isExecutableFile(atPath: $0) }
    }
}
