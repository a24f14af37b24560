extension String {
    /// With a capital first letter.
    package var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
