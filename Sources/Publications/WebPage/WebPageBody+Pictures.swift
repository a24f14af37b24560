extension WebPageBody {
    /// A drawing with its title and how to read it; what is seen in it stands below it in words.
    func picture(_ picture: Picture, identifier: String) -> String {
        // In a PDF the drawing is the figure; another one around it would be a figure that nobody has described.
        let (frame, reading) = style == .page ? ("figure", "figcaption") : ("div", "div")
        let caption = HTML.element(
            reading, ["class": "reading"],
            HTML.element("strong", HTML.text(picture.title)) + " "
                + HTML.element("span", HTML.text(picture.reading)))
        let text = HTML.text(picture.alternativeText)
        let drawing = pictures[picture.identifier].flatMap {
            InlineDrawing(
                $0.svg, identifier: identifier, title: picture.title, description: picture.alternativeText)
        }
        guard let drawing else {
            let missing = story.words(
                "Bilden är inte ritad. Den visar:", "The picture has not been drawn. It shows:")
            return HTML.block(
                frame, ["id": identifier, "class": "figure"],
                [caption, HTML.element("p", ["class": "missing"], HTML.element("b", missing) + " " + text)])
        }
        var pieces = [caption, HTML.element("div", ["class": "drawing"], drawing.svg)]
        if style == .page {
            let summary =
                story.words("Bilden i ord", "The picture in words")
                + HTML.element("span", ["class": "unseen"], ": " + HTML.text(picture.title))
            pieces.append(HTML.element("details", HTML.element("summary", summary) + HTML.element("p", text)))
        }
        return HTML.block(frame, ["id": identifier, "class": "figure"], pieces)
    }
}
