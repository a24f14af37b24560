/// The beta distribution on 0…1 with shape parameters a and b, in the log-odds w = ln(x / (1 − x)).
///
/// In log-odds neither end loses digits, and the logarithms of both tails are concave (the density of w is
/// log-concave), so that Newton's method finds every quantile without a bracket.
struct BetaFunction {
    let a: Double
    let b: Double
    private let logBeta: Double

    /// - Precondition: a, b > 0.
    init(a: Double, b: Double) {
        self.a = a
        self.b = b
        logBeta = SetUpMath.logGamma(a) + SetUpMath.logGamma(b) - SetUpMath.logGamma(a + b)
    }

    /// ln x and ln(1 − x) at log-odds w.
    static func logs(atLogOdds w: Double) -> (x: Double, complement: Double) {
        // ln(1 + e^−|w|); below −37 the exponential is its own logarithm.
        let exponential = SetUpMath.exp(-w.magnitude)
        let soft = exponential < 1e-16 ? exponential : SetUpMath.log(1 + exponential)
        return w < 0 ? (w - soft, -soft) : (-soft, -w - soft)
    }

    /// The logarithm of the density of the log-odds: a·ln x + b·ln(1 − x) − ln B(a, b).
    func logDensity(at logs: (x: Double, complement: Double)) -> Double {
        a * logs.x + b * logs.complement - logBeta
    }

    /// ln P(X ≤ x), by the continued fraction of the incomplete beta function.
    ///
    /// The fraction converges quickly for x < (a + 1)/(a + b + 2); beyond, the other tail is computed and subtracted
    /// from 1 (Numerical Recipes, 3rd edition, section 6.4).
    private func logLowerTail(at logs: (x: Double, complement: Double), logDensity density: Double) -> Double {
        let x = SetUpMath.exp(logs.x)
        if x < (a + 1) / (a + b + 2) {
            return density - SetUpMath.log(a * Self.denominator(a: a, b: b, x: x))
        }
        let y = SetUpMath.exp(logs.complement)
        let upper = SetUpMath.exp(density) / (b * Self.denominator(a: b, b: a, x: y))
        return SetUpMath.log(max(1 - upper, 0))
    }

    /// The log-odds that the distribution stays below with the probability whose logarithm is given; from `start`.
    func logOdds(logLowerTail target: Double, start: Double) -> Double {
        var w = start
        for _ in 0..<200 {
            let logs = Self.logs(atLogOdds: w)
            let density = logDensity(at: logs)
            let tail = logLowerTail(at: logs, logDensity: density)
            guard tail > -.infinity else {
                // The start is out of reach on the left: every beta tail rises at most like a·w.
                w += max(1, 100 / a)
                continue
            }
            let slope = SetUpMath.exp(density - tail)
            // Where the tail is 1 to the last bit, the slope is lost; step back.
            let step = slope > 1e-14 * a ? (tail - target) / slope : max(1, 1 / a)
            w -= step
            if step.magnitude <= 1e-13 * max(1, w.magnitude) { break }
        }
        return w
    }

    /// The denominator D of I_x(a, b) = xᵃ(1 − x)ᵇ / (a·B(a, b)·D), the continued fraction DLMF 8.17.22 by Lentz's
    /// method. Complexity: about √max(a, b) steps.
    private static func denominator(a: Double, b: Double, x: Double) -> Double {
        let tiny = 1e-300
        var c = 1.0
        var d = 1 - (a + b) * x / (a + 1)
        d = 1 / (d.magnitude < tiny ? tiny : d)
        var fraction = d
        for step in 1...100_000 {
            let m = Double(step)
            let even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
            d = 1 + even * d
            d = 1 / (d.magnitude < tiny ? tiny : d)
            c = 1 + even / c
            if c.magnitude < tiny { c = tiny }
            fraction *= d * c
            let odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
            d = 1 + odd * d
            d = 1 / (d.magnitude < tiny ? tiny : d)
            c = 1 + odd / c
            if c.magnitude < tiny { c = tiny }
            let change = d * c
            fraction *= change
            if (change - 1).magnitude < 1e-16 { break }
        }
        return 1 / fraction
    }
}
