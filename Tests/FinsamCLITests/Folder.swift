import Foundation

/// A folder of its own for each test, removed with it.
final class Folder {
    let url: URL
    private let printed: URL

    init(_ name: String = "work") throws {
        let home = URL(fileURLWithPath: NSTemporaryDirectory()).appendingPathComponent("finsam-test-\(UUID())")
        url = home.appendingPathComponent(name)
        printed = home.appendingPathComponent("printed")
        for folder in [url, printed] {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        }
    }

    deinit { try? FileManager.default.removeItem(at: url.deletingLastPathComponent()) }

    /// A place that is not in the folder, for what is printed.
    func scratch(_ name: String) -> URL { printed.appendingPathComponent(name) }

    func write(_ text: String, to name: String) throws {
        let file = url.appendingPathComponent(name)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }

    func read(_ name: String) throws -> String {
        try String(contentsOf: url.appendingPathComponent(name), encoding: .utf8)
    }

    /// All files below a folder with their bytes, hidden ones too.
    func files(below name: String) throws -> [String: Data] {
        let home = url.appendingPathComponent(name)
        let names = try FileManager.default.subpathsOfDirectory(atPath: home.path)
        var files: [String: Data] = [:]
        for name in names {
            let file = home.appendingPathComponent(name)
            let kind = try FileManager.default.attributesOfItem(atPath: file.path)[.type] as? FileAttributeType
            if kind == .typeRegular { files[name] = try Data(contentsOf: file) }
        }
        return files
    }
}
