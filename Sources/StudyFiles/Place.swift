/// Where something is written.
struct Place: Hashable, Sendable, CustomStringConvertible {
    /// The file as the user named it.
    let file: String
    /// From 1; 0 when the whole file is meant.
    let line: Int
    /// In Unicode scalars from 1; 0 when the whole file is meant.
    let column: Int

    init(file: String, line: Int, column: Int) {
        self.file = file
        self.line = line
        self.column = column
    }

    /// The whole of a file or folder.
    init(wholeOf file: String) {
        self.init(file: file, line: 0, column: 0)
    }

    /// `file:line:column`.
    var description: String { line > 0 ? "\(file):\(line):\(column)" : file }
}
