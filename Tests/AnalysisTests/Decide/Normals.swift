import Stochastics

@testable import Analysis

/// Normal numbers of a stream, and small functions of the normal distribution, for samples with closed forms.
enum Normals {
    static func sample(_ name: String, count: Int, seed: UInt64 = 1) -> [Double] {
        let source = NormalSource(seed: seed)
        let buffer = LaneBuffer(rowCount: 1)
        var values: [Double] = []
        for block in 0..<((count + Block.pathCount - 1) / Block.pathCount) {
            source.fill(buffer, row: 0, stream: StreamID(name), year: 0, block: block)
            for path in 0..<Block.pathCount { values.append(buffer.value(row: 0, path: path)) }
        }
        return Array(values.prefix(count))
    }

    /// The unit normal loss ∫ (z − u)⁺ φ(z) dz by Simpson's rule: an independent calculation of φ(u) − u·(1 − Φ(u)).
    static func loss(_ u: Double) -> Double {
        let (steps, end) = (2_000, 9.0)
        let width = (end - u) / Double(steps)
        var sum = 0.0
        for step in 0...steps {
            let z = u + Double(step) * width
            let weight: Double = step == 0 || step == steps ? 1 : step % 2 == 1 ? 4 : 2
            sum += weight * (z - u) * density(z)
        }
        return sum * width / 3
    }

    /// φ by its series-free definition, the exponential as a limit of products.
    private static func density(_ z: Double) -> Double {
        var power = 1 - z * z / 2 / 1_048_576
        for _ in 0..<20 { power *= power }
        return 0.398_942_280_401_432_7 * power
    }
}
