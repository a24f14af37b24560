import Foundation

/// A folder whose files are replaced whole or not at all.
struct OutputFolder {
    let path: String

    /// Why output could not be written.
    struct Failure: Error, CustomStringConvertible {
        let path: String
        let reason: String
        var description: String { "\(path): \(reason); nothing there was changed" }
    }

    /// Writes all files beside their places, and only when every one is complete moves them there.
    ///
    /// - Throws: ``Failure`` when a file cannot be written; then all old files are still there.
    func write(_ files: [(name: String, bytes: [UInt8])]) throws {
        do {
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        } catch {
            throw Failure(path: path, reason: "the folder cannot be made (\(Self.words(error)))")
        }
        var staged: [(temporary: String, final: String)] = []
        do {
            for file in files {
                let final = "\(path)/\(file.name)"
                let temporary = "\(path)/.\(file.name).\(ProcessInfo.processInfo.processIdentifier).part"
                staged.append((temporary, final))
                try Self.write(file.bytes, to: temporary)
            }
            for file in staged
            where (try? FileManager.default.attributesOfItem(atPath: file.final))?[.type] as? FileAttributeType
                == .typeDirectory
            {
                throw Failure(path: file.final, reason: "is a folder where a file is to be written")
            }
            for file in staged where unsafe rename(file.temporary, file.final) != 0 {
                throw Failure(path: file.final, reason: "cannot be replaced (\(Self.lastError))")
            }
        } catch {
            for file in staged { unsafe unlink(file.temporary) }
            throw error
        }
    }

    private static func write(_ bytes: [UInt8], to path: String) throws {
        let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW, 0o644)
        guard descriptor >= 0 else { throw Failure(path: path, reason: "cannot be written (\(lastError))") }
        defer { close(descriptor) }
        var written = 0
        while written < bytes.count {
            let count = unsafe bytes.withUnsafeBytes { buffer in
                unsafe Glibc.write(descriptor, buffer.baseAddress?.advanced(by: written), bytes.count - written)
            }
            guard count > 0 || errno == EINTR else {
                throw Failure(path: path, reason: "cannot be written (\(lastError))")
            }
            written += max(0, count)
        }
        guard fsync(descriptor) == 0 else { throw Failure(path: path, reason: "cannot be written (\(lastError))") }
    }

    private static var lastError: String { unsafe String(cString: strerror(errno)) }

    private static func words(_ error: any Error) -> String {
        let underlying = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
        guard let underlying, underlying.domain == NSPOSIXErrorDomain else { return error.localizedDescription }
        return unsafe String(cString: strerror(Int32(underlying.code)))
    }
}
