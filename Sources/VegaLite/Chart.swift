package import JSONText

/// A specification of a picture in Vega-Lite 5, <https://vega.github.io/vega-lite/docs/spec.html>.
///
/// *Bildspecifikation.* Only what finsam's pictures need, typed so that what Vega-Lite would silently leave out is not
/// written: a band has two ends, a bar stands at a name, numbers are finite. The same picture is the same text every time.
package struct Chart: Sendable {
    /// The specification.
    package let json: JSON

    /// Creates a specification.
    ///
    /// - Parameters:
    ///   - description: what is seen, for those who do not see it
    ///   - configuration: what all pictures have in common
    package init(_ view: View, description: String, configuration: Configuration) {
        var members: [JSON.Member] = []
        if case .object(let own) = view.json { members = own }
        let head = JSON.members([
            "$schema": .text("https://vega.github.io/schema/vega-lite/v5.json"), "description": .text(description),
            "background": .text(Palette.paper), "padding": .number(6), "config": configuration.json,
        ])
        guard case .object(let common) = head else { preconditionFailure("an object is an object") }
        json = .object(common + members)
    }
}
