/// A workbook in the format of Excel (ECMA-376): sheets, and what its properties say about it.
///
/// *Arbetsbok.* A value that knows no file; ``bytes()`` makes one. The same workbook is the same bytes every time on the
/// same machine: no clock is read and nothing is drawn. What is text in it stays text, also where it begins with “=”:
/// only a ``Formula`` calculates, and that is built from positions alone.
package struct Workbook: Sendable {
    /// The title of the whole, in the properties of the document.
    package var title: String
    /// What it is about, in the properties of the document.
    package var subject: String
    /// What has made it, in the properties of the document.
    package var author: String
    /// The language of its texts as in BCP 47: `sv-SE`.
    package var language: String
    /// The sheets in order; a workbook has at least one.
    package var sheets: [Sheet]

    /// Creates the value from its parts.
    package init(title: String, subject: String, author: String, language: String, sheets: [Sheet]) {
        self.title = title
        self.subject = subject
        self.author = author
        self.language = language
        self.sheets = sheets
    }
}
