/// One direction of a view: how far it extends, its scale, and how that is drawn. All layers of the view share it.
///
/// *Led.*
package struct Dimension: Hashable, Sendable {
    /// What a view extends over.
    package enum Extent: Hashable, Sendable {
        /// So many points in all.
        case points(Double)
        /// So many points for each name.
        case each(Double)
    }

    /// How far it extends, without axis and title.
    package var extent: Extent
    /// From values to places.
    package var scale: Scale
    /// How the scale is drawn; not at all without one.
    package var axis: Axis?

    package init(_ extent: Extent, scale: Scale = Scale(), axis: Axis? = nil) {
        self.extent = extent
        self.scale = scale
        self.axis = axis
    }
}
