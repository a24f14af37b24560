internal import Finsam
internal import Reports

/// A story as one HTML file that needs nothing else: to read in a browser, or to print as a document.
///
/// *Webbsida.* It loads nothing and sends nothing: its style and its script are in it, and its content security policy
/// forbids everything else. Without script the page is whole; with it, tables can be sorted and drawings enlarged.
package struct WebPage: Sendable {
    /// What the file is for.
    package enum Style: Sendable {
        /// A page for screens from 320 points wide, with contents and a script, that can also be printed.
        case page
        /// A document for A4 paper: no contents, no script, nothing to press.
        case document
    }

    let story: Story
    let pictures: [String: DrawnPicture]
    let style: Style

    /// - Parameters:
    ///   - pictures: the drawings by the identifiers of their pictures; one that is missing is told in words
    package init(_ story: Story, pictures: [String: DrawnPicture], style: Style = .page) {
        self.story = story
        self.pictures = pictures
        self.style = style
    }

    /// The file's text; the same for the same story and drawings.
    package var html: String {
        let body = WebPageBody(self)
        let sheet = "\n" + styleSheet
        let script = style == .page ? "\n" + Self.text(of: PackageResources.page_js) : nil
        let head = [
            "<meta charset=\"utf-8\">",
            HTML.void(
                "meta",
                ["http-equiv": "Content-Security-Policy", "content": policy(styleSheet: sheet, script: script)]),
            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">",
            "<meta name=\"color-scheme\" content=\"light\">",
            HTML.element("title", HTML.text(story.title)),
            HTML.element("style", sheet),
        ]
        // Before the body's end, so that what it works on is there.
        let end = script.map { [HTML.element("script", $0)] } ?? []
        return [
            "<!DOCTYPE html>",
            HTML.block(
                "html", ["lang": story.language.rawValue],
                [HTML.block("head", head), HTML.block("body", ["class": "\(style)"], body.pieces + end)]),
        ].joined(separator: "\n") + "\n"
    }

    /// What browsers let the file do: nothing but this style sheet and this script, known by their hashes.
    private func policy(styleSheet: String, script: String?) -> String {
        var rules = ["default-src 'none'", "style-src \(Self.hash(styleSheet))"]
        if let script { rules.append("script-src \(Self.hash(script))") }
        return (rules + ["base-uri 'none'", "form-action 'none'"]).joined(separator: "; ")
    }

    private static func hash(_ text: String) -> String {
        let digits = Array(SHA256.hexadecimal(of: Array(text.utf8)))
        let bytes = stride(from: 0, to: digits.count, by: 2).compactMap {
            UInt8(String(digits[$0...$0 + 1]), radix: 16)
        }
        return "'sha256-\(Base64.text(of: bytes))'"
    }

    private var styleSheet: String {
        // Only Chromium prints what stands in the margins; others print their own.
        let feet = """
            @page {
              @bottom-left { content: \(HTML.styleText(story.title)); }
              @bottom-right { content: \(HTML.styleText(story.words("Sida", "Page"))) " " counter(page) " (" counter(pages) ")"; }
            }

            """
        let own = style == .page ? PackageResources.page_css : PackageResources.document_css
        return Self.text(of: PackageResources.both_css) + Self.text(of: own) + feet
    }

    private static func text(of resource: [UInt8]) -> String { String(decoding: resource, as: UTF8.self) }
}
