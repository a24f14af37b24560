import Foundation

/// Calls of the operating system, with their failures as errors.
enum SystemCall {
    /// A failure, in the system's own words.
    struct Failure: Error, CustomStringConvertible {
        let code: Int32
        var description: String { unsafe String(cString: strerror(code)) }

        /// The failure of the call before.
        static var last: Failure { Failure(code: errno) }
    }

    /// Writes all bytes, however many calls it takes.
    static func write(_ bytes: [UInt8], to descriptor: Int32) throws {
        var written = 0
        while written < bytes.count {
            let count = unsafe bytes.withUnsafeBytes { buffer in
                unsafe Glibc.write(descriptor, buffer.baseAddress?.advanced(by: written), bytes.count - written)
            }
            guard count > 0 || errno == EINTR else { throw Failure.last }
            written += max(0, count)
        }
    }

    /// Writes a new file, and waits until it is on the disk.
    static func writeFile(_ bytes: [UInt8], at path: String) throws {
        let descriptor = unsafe open(path, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW, 0o644)
        guard descriptor >= 0 else { throw Failure.last }
        defer { close(descriptor) }
        try write(bytes, to: descriptor)
        guard fsync(descriptor) == 0 else { throw Failure.last }
    }

    /// Makes a folder and those above it; one that is there already is left as it is.
    static func makeFolder(_ path: String) throws {
        guard unsafe mkdir(path, 0o777) != 0 else { return }
        switch errno {
        case EEXIST:
            guard isFolder(path) else { throw Failure(code: ENOTDIR) }
        case ENOENT:
            let above = (path as NSString).deletingLastPathComponent
            guard !above.isEmpty, above != path else { throw Failure(code: ENOENT) }
            try makeFolder(above)
            guard unsafe mkdir(path, 0o777) == 0 || errno == EEXIST else { throw Failure.last }
        default: throw Failure.last
        }
    }

    /// Whether a folder, or a link to one, is at a path.
    static func isFolder(_ path: String) -> Bool {
        var isDirectory: ObjCBool = false
        return unsafe FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory) && isDirectory.boolValue
    }

    /// Puts a file in the place of another, at once.
    static func replace(_ path: String, with new: String) throws {
        guard unsafe rename(new, path) == 0 else { throw Failure.last }
    }

    /// Removes a folder if nothing is in it.
    static func removeEmptyFolder(_ path: String) { unsafe rmdir(path) }

    /// Removes a file if it is there.
    static func remove(_ path: String) { unsafe unlink(path) }
}
