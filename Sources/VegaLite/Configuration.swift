internal import JSONText

/// What all pictures have in common: the font, how numbers are written, and what stands back.
///
/// *Grundinställning.*
package struct Configuration: Hashable, Sendable {
    /// How numbers are written.
    package enum Numbers: Hashable, Sendable {
        /// 1 234,5 and 12 %, with spaces that do not break.
        case swedish
        /// 1,234.5 and 12%.
        case english

        /// A locale of d3-format, <https://d3js.org/d3-format#formatLocale>.
        var json: JSON {
            switch self {
            case .swedish: Self.locale(decimal: ",", thousands: "\u{A0}", percent: "\u{A0}%")
            case .english: Self.locale(decimal: ".", thousands: ",", percent: "%")
            }
        }

        private static func locale(decimal: String, thousands: String, percent: String) -> JSON {
            .members([
                "decimal": .text(decimal), "thousands": .text(thousands), "grouping": .numbers([3]),
                "currency": .array([.text(""), .text("")]), "percent": .text(percent), "minus": .text("\u{2212}"),
            ])
        }
    }

    /// The size of texts, points. A picture as wide as ``width`` can be read on a phone with it.
    package static let fontSize = 13.0
    /// How wide a picture is at most, points with its axes: on a phone it is shown at four fifths of its size.
    package static let width = 440.0
    /// Fonts in the order of preference; all have the measures of the first.
    package static let font = "Liberation Sans, Arimo, Arial, Helvetica, sans-serif"

    /// How numbers are written.
    package let numbers: Numbers

    package init(numbers: Numbers) { self.numbers = numbers }

    var json: JSON {
        let (ink, faint, size) = (JSON.text(Palette.ink), JSON.text(Palette.faint), JSON.number(Self.fontSize))
        return .members([
            "font": .text(Self.font),
            // The picture's description says what is seen; single points are not read out.
            "aria": .flag(false),
            "locale": .members(["number": numbers.json]),
            "lineBreak": .text("\n"),
            "view": .members(["stroke": .null]),
            "axis": .members([
                "labelFontSize": size, "titleFontSize": size, "titleFontWeight": .text("normal"), "labelColor": ink,
                "titleColor": ink, "domainColor": faint, "tickColor": faint, "gridColor": .text(Palette.grid),
                "labelLimit": .number(0), "titleLimit": .number(0),
            ]),
            "axisX": .members(["labelAngle": .number(0)]),
            "legend": .members([
                "labelFontSize": size, "titleFontSize": size, "titleFontWeight": .text("normal"), "labelColor": ink,
                "titleColor": ink, "labelLimit": .number(0), "titleLimit": .number(0), "symbolOpacity": .number(1),
            ]),
            "title": .members([
                "fontSize": .number(Self.fontSize + 1), "color": ink, "anchor": .text("start"),
                "frame": .text("group"), "limit": .number(0), "offset": .number(8),
                "subtitleFontSize": size, "subtitleColor": ink,
            ]),
        ])
    }
}
