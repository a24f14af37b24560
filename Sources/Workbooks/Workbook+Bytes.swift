internal import CXLSXWriter
internal import Foundation

extension Workbook {
    /// The version of the library that writes files.
    package static var libraryVersion: String { unsafe String(cString: lxw_version()) }

    /// The workbook as a file.
    ///
    /// The library writes to a named file only, so it gets one in a folder of its own that nobody else can read, and that
    /// is gone when this returns.
    ///
    /// - Throws: ``WorkbookError`` for what a file cannot hold, and for what the library or the machine refuses
    package func bytes() throws(WorkbookError) -> [UInt8] {
        let folder = try PrivateFolder()
        let file = folder.path + "/workbook.xlsx"
        try WorkbookWriter.write(self, to: file)
        return try folder.bytes(of: file)
    }
}

/// A folder for a file on its way, which is removed with the value.
private struct PrivateFolder: ~Copyable {
    let path: String

    init() throws(WorkbookError) {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent("finsam-workbook-\(UUID().uuidString)")
        do {
            try FileManager.default.createDirectory(
                at: url, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
        } catch { throw .file(error.localizedDescription) }
        path = url.path
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func bytes(of file: String) throws(WorkbookError) -> [UInt8] {
        do { return [UInt8](try Data(contentsOf: URL(fileURLWithPath: file))) } catch {
            throw .file(error.localizedDescription)
        }
    }
}
