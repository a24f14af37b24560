/// A program outside finsam that draws or converts.
package enum ExternalProgram: String, CaseIterable, Sendable {
    /// Draws pictures: vl-convert, a package of Python.
    case renderer
    /// Writes Word documents.
    case pandoc
    /// Writes PDF from a web page.
    case chromium
}
