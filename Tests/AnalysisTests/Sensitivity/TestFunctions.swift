import Foundation

/// Functions whose indices are known in closed form, and samples to put through them.
enum TestFunctions {
    /// Uniform numbers in 0 ..< 1, rows of inputs. SplitMix64 (G. Steele, D. Lea and C. Flood, OOPSLA 2014).
    static func sample(rows: Int, inputs: Int, seed: UInt64) -> [[Double]] {
        var state = seed &* 0x1234_5678_9abc_def1
        func next() -> Double {
            state &+= 0x9e37_79b9_7f4a_7c15
            var z = state
            z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
            z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
            return Double((z ^ (z >> 31)) >> 11) * 0x1p-53
        }
        return (0..<rows).map { _ in (0..<inputs).map { _ in next() } }
    }

    /// sin x₁ + 7·sin² x₂ + x₃⁴·sin x₁ / 10, each x uniform in −π…π (T. Ishigami and T. Homma, ISUMA 1990).
    static func ishigami(_ u: [Double]) -> Double {
        let x = u.map { (2 * $0 - 1) * Double.pi }
        return sin(x[0]) + 7 * sin(x[1]) * sin(x[1]) + 0.1 * x[2] * x[2] * x[2] * x[2] * sin(x[0])
    }

    /// Closed forms of Ishigami's function: V₁ = (1 + bπ⁴/5)²/2, V₂ = a²/8, V₁₃ = b²π⁸·8/225.
    static let ishigamiParts: (first: [Double], total: [Double], shapley: [Double]) = {
        let (a, b, fourth) = (7.0, 0.1, Double.pi * Double.pi * Double.pi * Double.pi)
        let one = (1 + b * fourth / 5) * (1 + b * fourth / 5) / 2
        let two = a * a / 8
        let both = b * b * fourth * fourth * 8 / 225
        let whole = one + two + both
        return (
            [one / whole, two / whole, 0], [(one + both) / whole, two / whole, both / whole],
            [(one + both / 2) / whole, two / whole, both / 2 / whole]
        )
    }()

    /// Weights of Sobol's g-function: a product of (|4u − 2| + a) / (1 + a).
    static let weights = [0.0, 1, 4.5, 9, 99]

    static func g(_ u: [Double]) -> Double {
        zip(u, weights).reduce(1) { $0 * (abs(4 * $1.0 - 2) + $1.1) / (1 + $1.1) }
    }

    /// Closed forms of the g-function: Vᵢ = 1/(3(1 + aᵢ)²), V = Π(1 + Vᵢ) − 1, Tᵢ·V = Vᵢ·Π of the others' (1 + V).
    static let gParts: (first: [Double], total: [Double]) = {
        let parts = weights.map { 1 / (3 * (1 + $0) * (1 + $0)) }
        let product = parts.reduce(1) { $0 * (1 + $1) }
        return (parts.map { $0 / (product - 1) }, parts.map { $0 * product / (1 + $0) / (product - 1) })
    }()
}

/// What a function gives on the samples that an analysis needs.
struct FunctionValues {
    let a: [Double]
    let b: [Double]
    let exchanged: [[Double]]

    /// Values on two samples of rows and on what is made of both.
    init(_ function: ([Double]) -> Double, a: [[Double]], b: [[Double]]) {
        self.a = a.map(function)
        self.b = b.map(function)
        exchanged = a[0].indices.map { input in
            zip(a, b).map { first, second in
                var row = first
                row[input] = second[input]
                return function(row)
            }
        }
    }

    init(_ function: ([Double]) -> Double, rows: Int, inputs: Int, seed: UInt64) {
        self.init(
            function, a: TestFunctions.sample(rows: rows, inputs: inputs, seed: 2 * seed + 1),
            b: TestFunctions.sample(rows: rows, inputs: inputs, seed: 2 * seed + 2))
    }
}

/// Values along chains that exchange one input after the other, batch by batch in an order of its own.
struct ChainValues {
    let chains: [[Double]]
    let orders: [[Int]]

    init(_ function: ([Double]) -> Double, a: [[Double]], b: [[Double]], orders: [[Int]], batch: Int) {
        self.orders = orders
        chains = (0...a[0].count).map { exchanged in
            a.indices.map { path in
                var row = a[path]
                for input in orders[path / batch].prefix(exchanged) { row[input] = b[path][input] }
                return function(row)
            }
        }
    }
}
