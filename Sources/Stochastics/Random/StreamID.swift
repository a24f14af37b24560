/// The address of a factor's random numbers, derived from its name alone.
///
/// Because the address does not depend on order or on what else is declared, adding, removing or reordering factors
/// changes no other draw. The number is FNV-1a with 64 bits over the name's UTF-8 (offset basis 0xcbf29ce484222325,
/// prime 0x100000001b3; G. Fowler, L. C. Noll and K.-P. Vo, RFC 9923). Two names with the same number would share
/// their draws; ``FactorSystem`` refuses them. Names are compared as they are spelt in Unicode scalars.
public struct StreamID: Hashable, Sendable {
    /// The 64-bit number: words 2 and 3 of the generator's counter.
    public let bits: UInt64

    /// The stream of a name. Complexity: linear in the length of the name.
    public init(_ name: String) {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in name.utf8 {
            hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3
        }
        bits = hash
    }

    /// The stream of the sizes of an event.
    static func size(of name: String) -> StreamID { StreamID(name + "#size") }

    /// What the name of a factor is in the other world that a ``Variation`` takes paths from.
    static func other(_ name: String) -> String { name + "#other" }
}
