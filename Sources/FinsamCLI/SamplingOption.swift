import ArgumentParser
import Finsam
import Stochastics

/// How paths are chosen.
struct SamplingOption: ParsableArguments {
    /// What a user can ask for.
    enum Choice: String, ExpressibleByArgument, CaseIterable {
        case pseudo, antithetic, sobol, auto
    }

    @Option(
        name: .customLong("sampling"),
        help: "How paths are chosen: pseudo, antithetic, sobol or auto, the one measured best.")
    var choice: Choice = .pseudo

    /// The choice, with `auto` decided.
    var sampling: Sampling {
        switch choice {
        case .pseudo: .pseudo
        case .antithetic: .antithetic
        case .sobol: .sobol
        case .auto: .automatic
        }
    }
}
