internal import Foundation

/// A web page as a tagged PDF, by Chromium.
package enum PrintedPage {
    /// Prints a page that stands alone.
    ///
    /// - Parameters:
    ///   - html: the page, with everything in it
    ///   - day: the day that the file says it was made on, `YYYYMMDD`, so that it is the same every time
    ///   - wait: called every few hundredths of a second; returns whether to go on
    /// - Returns: the file
    package static func make(
        from html: String, on day: String, wait: () -> Bool
    ) throws(RenderingFailure) -> [UInt8] {
        let workspace = try Workspace()
        try workspace.write(Array(html.utf8), to: "page.html")
        var arguments = [
            "--headless=new", "--disable-gpu", "--disable-extensions", "--disable-sync", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--hide-scrollbars",
            // The page asks for nothing, and nothing would be found.
            "--host-resolver-rules=MAP * ~NOTFOUND", "--user-data-dir=\(workspace.place(of: "profile"))",
            "--no-pdf-header-footer", "--generate-pdf-document-outline",
            "--print-to-pdf=\(workspace.place(of: "page.pdf"))", "file://\(workspace.place(of: "page.html"))",
        ]
        // Chromium's sandbox does not work for the superuser, as in a container; the page is our own and has no script.
        if geteuid() == 0 { arguments.insert("--no-sandbox", at: 0) }
        // What it leaves behind when it is stopped goes with the folder.
        try workspace.run(.chromium, arguments, environment: ["TMPDIR": workspace.path], wait: wait)
        guard let document = workspace.read("page.pdf") else {
            throw .failed(.chromium, status: 0, message: "it wrote nothing")
        }
        return dated(document, day)
    }

    /// The file with a fixed day in the place of the clock's, of the same length.
    static func dated(_ document: [UInt8], _ day: String) -> [UInt8] {
        let stamp = Array("(D:\(day)000000+00'00')".utf8)
        var result = document
        for key in ["/CreationDate ", "/ModDate "] {
            let mark = Array((key + "(D:").utf8)
            var position = 0
            while let found = result[position...].firstRange(of: mark) {
                let first = found.lowerBound + key.utf8.count
                guard first + stamp.count <= result.count, result[first + stamp.count - 1] == UInt8(ascii: ")") else {
                    break
                }
                result.replaceSubrange(first..<(first + stamp.count), with: stamp)
                position = first + stamp.count
            }
        }
        return result
    }
}
