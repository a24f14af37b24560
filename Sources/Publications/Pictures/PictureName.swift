/// The names of pictures that a document asks for.
package enum PictureName {
    /// What the municipality in focus pays, year by year.
    package static let contribution = "contribution"
    /// How the difference in net is spread.
    package static let difference = "difference"
}
