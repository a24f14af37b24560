/// The SHA-256 digest of a file, to say in a report which file was read. *Kontrollsumma.*
///
/// Not for security: nothing here resists an attacker who can time it or read the memory. It is written out because the
/// alternative on Linux, swift-crypto, builds BoringSSL for a minute to get this one function.
///
/// Source: NIST FIPS 180-4 (2015), "Secure Hash Standard", sections 4.1.2, 4.2.2, 5.1.1, 5.3.3 and 6.2.
package enum SHA256 {
    /// The digest of some bytes, as 64 lower-case hexadecimal digits: what `sha256sum` prints.
    ///
    /// Complexity: linear in the number of bytes.
    package static func hexadecimal(of bytes: [UInt8]) -> String {
        var state = initialState
        let wholeCount = bytes.count - bytes.count % 64
        absorb(bytes.span.extracting(first: wholeCount), into: &state)
        // The end: a one bit, zeros up to 56 bytes of a block, and the length in bits (5.1.1).
        var end = Array(bytes.suffix(bytes.count % 64)) + [0x80]
        end += [UInt8](repeating: 0, count: (120 - end.count) % 64)
        let bitCount = UInt64(bytes.count) * 8
        end += stride(from: 56, through: 0, by: -8).map { UInt8(truncatingIfNeeded: bitCount >> UInt64($0)) }
        absorb(end.span, into: &state)
        return state.map { word in
            let digits = String(word, radix: 16)
            return String(repeating: "0", count: 8 - digits.count) + digits
        }.joined()
    }

    /// Whole blocks of 64 bytes (6.2.2).
    private static func absorb(_ bytes: Span<UInt8>, into state: inout [UInt32]) {
        var words = [UInt32](repeating: 0, count: 64)
        var schedule = words.mutableSpan
        let constants = Self.constants.span
        for block in stride(from: 0, to: bytes.count, by: 64) {
            for t in 0..<16 {
                let first = block &+ 4 &* t
                schedule[t] =
                    UInt32(bytes[first]) &<< 24 | UInt32(bytes[first &+ 1]) &<< 16 | UInt32(bytes[first &+ 2]) &<< 8
                    | UInt32(bytes[first &+ 3])
            }
            for t in 16..<64 {
                let early = schedule[t &- 15]
                let late = schedule[t &- 2]
                let sigma0 = rotate(early, by: 7) ^ rotate(early, by: 18) ^ early &>> 3
                let sigma1 = rotate(late, by: 17) ^ rotate(late, by: 19) ^ late &>> 10
                schedule[t] = sigma1 &+ schedule[t &- 7] &+ sigma0 &+ schedule[t &- 16]
            }
            for t in 0..<64 { schedule[t] &+= constants[t] }
            var (a, b, c, d) = (state[0], state[1], state[2], state[3])
            var (e, f, g, h) = (state[4], state[5], state[6], state[7])
            // Eight rounds, after which every letter has its own value again: so none has to be moved.
            for t in stride(from: 0, to: 64, by: 8) {
                turn(a, b, c, &d, e, f, g, &h, schedule[t])
                turn(h, a, b, &c, d, e, f, &g, schedule[t &+ 1])
                turn(g, h, a, &b, c, d, e, &f, schedule[t &+ 2])
                turn(f, g, h, &a, b, c, d, &e, schedule[t &+ 3])
                turn(e, f, g, &h, a, b, c, &d, schedule[t &+ 4])
                turn(d, e, f, &g, h, a, b, &c, schedule[t &+ 5])
                turn(c, d, e, &f, g, h, a, &b, schedule[t &+ 6])
                turn(b, c, d, &e, f, g, h, &a, schedule[t &+ 7])
            }
            state[0] &+= a
            state[1] &+= b
            state[2] &+= c
            state[3] &+= d
            state[4] &+= e
            state[5] &+= f
            state[6] &+= g
            state[7] &+= h
        }
    }

    /// One round of 6.2.2, step 3, in which d becomes the next e and h the next a; `input` is the
    /// schedule's word and the constant together.
    @inline(__always)
    private static func turn(
        _ a: UInt32, _ b: UInt32, _ c: UInt32, _ d: inout UInt32, _ e: UInt32, _ f: UInt32, _ g: UInt32,
        _ h: inout UInt32, _ input: UInt32
    ) {
        let choice = g ^ e & (f ^ g)
        let majority = a & b | c & (a | b)
        let sum0 = rotate(a, by: 2) ^ rotate(a, by: 13) ^ rotate(a, by: 22)
        let sum1 = rotate(e, by: 6) ^ rotate(e, by: 11) ^ rotate(e, by: 25)
        let first = h &+ sum1 &+ choice &+ input
        d = d &+ first
        h = first &+ sum0 &+ majority
    }

    @inline(__always)
    private static func rotate(_ word: UInt32, by count: UInt32) -> UInt32 { word &>> count | word &<< (32 - count) }

    /// The first 32 bits of the fractions of the square roots of the first 8 primes (5.3.3).
    private static let initialState: [UInt32] = [
        0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
    ]

    /// The first 32 bits of the fractions of the cube roots of the first 64 primes (4.2.2).
    private static let constants: [UInt32] = [
        0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4, 0xab1c_5ed5,
        0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe, 0x9bdc_06a7, 0xc19b_f174,
        0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f, 0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da,
        0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7, 0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967,
        0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc, 0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85,
        0xa2bf_e8a1, 0xa81a_664b, 0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070,
        0x19a4_c116, 0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
        0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7, 0xc671_78f2,
    ]
}

extension SHA256 {
    /// One hash for a whole study: of the names and hashes of its files.
    static func ofStudy(_ files: [(name: String, bytes: [UInt8])]) -> String {
        hexadecimal(of: Array(files.map { "\($0.name) \(hexadecimal(of: $0.bytes))\n" }.joined().utf8))
    }
}
