import ArgumentParser
import Finsam
import Simulation
import Stochastics

/// How paths are chosen.
struct SamplingOption: ParsableArguments {
    /// What a user can ask for.
    enum Choice: String, ExpressibleByArgument, CaseIterable {
        case pseudo, antithetic, sobol, auto
    }

    @Option(
        name: .customLong("sampling"),
        help: "How paths are chosen: pseudo (the default), antithetic, sobol or auto, the one measured best.")
    var choice: Choice?

    /// The choice, with `auto` decided.
    var sampling: Sampling {
        switch choice {
        case .pseudo, nil: .pseudo
        case .antithetic: .antithetic
        case .sobol: .sobol
        case .auto: .automatic
        }
    }

    /// Refuses a choice of random paths in a mode that has none.
    func check(_ mode: Mode) throws {
        guard let choice, mode != .monteCarlo else { return }
        throw ValidationError(
            "--sampling is \(choice.rawValue), but with --mode \(mode.rawValue) there are no random paths; leave one out."
        )
    }
}
