internal import Stochastics

extension Words {
    /// How paths were chosen, to be added behind their number and seed; empty for plain Monte Carlo.
    func sampling(_ sampling: Sampling) -> String {
        switch sampling {
        case .pseudo: ""
        case .antithetic: callAsFunction(", spegelvända par", ", antithetic pairs")
        case .sobol: callAsFunction(", Sobolpunkter", ", Sobol points")
        }
    }
}
