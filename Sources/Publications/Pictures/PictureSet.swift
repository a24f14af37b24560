package import Reports

/// All pictures of a run, in the order in which a reader needs them.
///
/// *Bilder.* Functions of the comparison alone: nothing is simulated for them.
package struct PictureSet: Sendable {
    /// What the municipality in focus pays.
    package let contribution: Picture
    /// How far each alternative's net lies from that of the reference; none for a study of one alternative.
    package let netDifference: Picture?
    /// What each alternative means for every municipality; none for a study of one alternative.
    package let winnersAndLosers: Picture?
    /// The carried-forward result of its association.
    package let carriedForward: Picture
    /// The money of the last year of its association.
    package let moneyFlow: Picture

    /// The pictures of a comparison.
    package init(_ comparison: Comparison) {
        contribution = .contribution(comparison)
        netDifference = .netDifference(comparison)
        winnersAndLosers = .winnersAndLosers(comparison)
        carriedForward = .carriedForward(comparison)
        moneyFlow = .moneyFlow(comparison)
    }

    /// All of them in order.
    package var all: [Picture] {
        [contribution, netDifference, winnersAndLosers, carriedForward, moneyFlow].compactMap { $0 }
    }
}
