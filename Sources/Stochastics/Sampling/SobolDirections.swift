/// The columns of the generator matrices of Sobol's sequence in base 2.
///
/// Point number i has in dimension d the coordinate whose 32 bits are the exclusive or of the columns of d that belong to
/// the bits of i. Columns by S. Joe and F. Y. Kuo, "Constructing Sobol sequences with better two-dimensional
/// projections", SIAM Journal on Scientific Computing 30 (2008), from the resource `sobol-directions.txt`, which keeps
/// their licence and is written by `scripts/sobol-directions.py`.
struct SobolDirections: Sendable {
    /// Dimensions in the table.
    static let dimensionCount = 1024
    /// Bits of a coordinate, and columns of a dimension.
    static let bitCount = 32
    /// The table of the resource.
    static let table = SobolDirections(PackageResources.sobol_directions_txt)

    /// Column k of dimension d is element d · 32 + k; the highest bit is the first behind the point.
    private let columns: [UInt32]

    /// The column of a bit of the point's number.
    ///
    /// - Precondition: the dimension is 0 ..< 1 024, the bit 0 ..< 32.
    @inline(__always)
    func column(_ dimension: Int, bit: Int) -> UInt32 { columns[dimension * Self.bitCount + bit] }

    /// Reads lines of dimension, degree of the primitive polynomial, its inner coefficients and the initial numbers.
    private init(_ text: [UInt8]) {
        var columns = (0..<Self.bitCount).map { UInt32(1) << UInt32(31 - $0) }
        for line in text.split(separator: UInt8(ascii: "\n")) where line.first != UInt8(ascii: "#") {
            let numbers = line.split(separator: UInt8(ascii: " ")).map { digits in
                digits.reduce(0) { 10 * $0 + UInt32($1 - UInt8(ascii: "0")) }
            }
            let degree = Int(numbers[1])
            precondition(
                Int(numbers[0]) == columns.count / Self.bitCount + 1 && numbers.count == 3 + degree,
                "The table of direction numbers is damaged.")
            let inner = numbers[2]
            let first = columns.count
            for k in 0..<Self.bitCount {
                guard k >= degree else {
                    columns.append(numbers[3 + k] << UInt32(31 - k))
                    continue
                }
                // The recurrence of the primitive polynomial (equation 4 of the paper), shifted to the top of the word.
                var column = columns[first + k - degree] ^ (columns[first + k - degree] >> UInt32(degree))
                for term in 1..<max(degree, 1) where (inner >> UInt32(degree - 1 - term)) & 1 == 1 {
                    column ^= columns[first + k - term]
                }
                columns.append(column)
            }
        }
        precondition(columns.count == Self.dimensionCount * Self.bitCount, "The table of direction numbers is damaged.")
        self.columns = columns
    }
}
