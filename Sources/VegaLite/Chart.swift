package import JSONText

/// A specification of a picture in Vega-Lite 5, <https://vega.github.io/vega-lite/docs/spec.html>.
package struct Chart: Sendable {
    /// The specification.
    package let json: JSON
}
