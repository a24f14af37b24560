/// Colours, dashes and shapes that readers tell apart who do not see all colours, and on paper without any.
///
/// *Färgskala.* The eight colours that Okabe and Ito chose for all kinds of colour vision (Color Universal Design, 2008,
/// <https://jfly.uni-koeln.de/color/>), without the black that is the text's and the yellow that is too pale for a line
/// on white, ordered and made lighter or darker so that neighbours differ in lightness as well. Six are the most that can
/// be told apart in grey; from the seventh on they come again, with another dash.
package enum Palette {
    /// One colour for each of the things compared.
    package static let colours = ["#0072b2", "#e69f00", "#005a43", "#cc79a7", "#6b2d00", "#7cc4ef"]
    /// One dash for each, as lengths drawn and left out in turn; a line without gaps first.
    package static let dashes: [[Double]] = [
        [], [8, 3], [2, 2], [8, 3, 2, 3], [12, 4], [4, 4], [1, 3], [12, 3, 2, 3, 2, 3],
    ]
    /// One shape for each.
    package static let shapes: [Layer.Shape] = [
        .circle, .square, .triangle, .diamond, .cross, .triangleDown, .triangleLeft, .triangleRight,
    ]

    /// The text.
    package static let ink = "#1a1a1a"
    /// What stands back: grid, axes, notes.
    package static let faint = "#767676"
    /// Lines of a grid.
    package static let grid = "#e0e0e0"
    /// The ground.
    package static let paper = "#ffffff"
    /// What is better, and what is worse: blue and orange, which differ in lightness too.
    package static let better = "#0072b2"
    package static let worse = "#d55e00"
    /// The colour of what is worse for texts, dark enough to be read on white.
    package static let worseInk = "#a84a00"
    /// From worse through neither to better.
    package static let worseToBetter = ["#8c3800", "#e8a06a", "#f7f7f7", "#7fb8dc", "#004c77"]

    /// The colour of the thing with an index.
    package static func colour(_ index: Int) -> String { colours[index % colours.count] }
    /// The dash of the thing with an index.
    package static func dash(_ index: Int) -> [Double] { dashes[index % dashes.count] }
    /// The shape of the thing with an index.
    package static func shape(_ index: Int) -> Layer.Shape { shapes[index % shapes.count] }
}
