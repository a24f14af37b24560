internal import JSONText

/// A picture, or pictures that stand together.
///
/// *Vy.*
package indirect enum View: Hashable, Sendable {
    /// Layers on top of each other, the last in front.
    ///
    /// A layer without rows of its own shows `rows`.
    case layers([Layer], rows: Rows? = nil, x: Dimension, y: Dimension, title: String? = nil, subtitle: String? = nil)
    /// Above each other.
    case vertical([View], spacing: Double = 20)
    /// Beside each other.
    case horizontal([View], spacing: Double = 20)

    var json: JSON {
        switch self {
        case .layers(let layers, let rows, let x, let y, let title, let subtitle):
            precondition(!layers.isEmpty, "there is nothing to draw")
            precondition(subtitle == nil || title != nil, "a subtitle stands under a title")
            return .members([
                "title": title.map { .members(["text": .text($0), "subtitle": subtitle.map(JSON.text)]) },
                "data": rows?.json, "width": Self.json(x.extent),
                "height": Self.json(y.extent),
                "layer": .array(layers.map { $0.json(x: x, y: y) }),
            ])
        case .vertical(let views, let spacing):
            precondition(!views.isEmpty, "there is nothing to draw")
            return Self.together("vconcat", views, spacing)
        case .horizontal(let views, let spacing):
            precondition(!views.isEmpty, "there is nothing to draw")
            return Self.together("hconcat", views, spacing)
        }
    }

    private static func json(_ extent: Dimension.Extent) -> JSON {
        switch extent {
        case .points(let points): .number(points)
        case .each(let points): .members(["step": .number(points)])
        }
    }

    /// Each explains its own colours; a scale that says which name has which colour is the same wherever it stands.
    private static func together(_ key: String, _ views: [View], _ spacing: Double) -> JSON {
        let independent = JSON.object(
            ["color", "shape", "strokeDash"].map { JSON.Member(key: $0, value: .text("independent")) })
        return .object([
            JSON.Member(key: key, value: .array(views.map(\.json))),
            JSON.Member(key: "spacing", value: .number(spacing)),
            JSON.Member(key: "resolve", value: .members(["scale": independent])),
        ])
    }
}
