/// A Word document from a web page, by pandoc.
package enum WordDocument {
    /// Converts a page.
    ///
    /// - Parameters:
    ///   - html: the page; pictures are named as files of `pictures`
    ///   - pictures: the files that the page names
    ///   - reference: a document whose styles are taken over
    ///   - day: seconds since 1970 that the document says it was made at, so that it is the same every time
    ///   - wait: called every few hundredths of a second; returns whether to go on
    /// - Returns: the file
    package static func make(
        from html: String, pictures: [(name: String, bytes: [UInt8])], reference: [UInt8], at day: Int,
        wait: () -> Bool
    ) throws(RenderingFailure) -> [UInt8] {
        let workspace = try Workspace()
        try workspace.write(Array(html.utf8), to: "page.html")
        try workspace.write(reference, to: "reference.docx")
        for picture in pictures { try workspace.write(picture.bytes, to: picture.name) }
        try workspace.run(
            .pandoc,
            [
                "page.html", "--from", "html", "--to", "docx", "--reference-doc", "reference.docx", "--output",
                "page.docx", "--fail-if-warnings",
            ], environment: ["SOURCE_DATE_EPOCH": String(day)], wait: wait)
        guard let document = workspace.read("page.docx") else {
            throw .failed(.pandoc, status: 0, message: "it wrote nothing")
        }
        return document
    }
}
