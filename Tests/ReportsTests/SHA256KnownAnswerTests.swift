import Testing

@testable import Reports

/// Source: FIPS 180-2 (2002), appendix B.1 to B.3 (one block, two blocks, a million letters), now NIST's "Examples with
/// intermediate values", SHA256.pdf; the empty message: NIST CAVP, SHA256ShortMsg.rsp.
@Suite struct SHA256KnownAnswerTests {
    @Test(arguments: [
        ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
        ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
        (
            "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
        ),
    ])
    func `A short message has the digest of the standard`(message: String, digest: String) {
        #expect(SHA256.hexadecimal(of: Array(message.utf8)) == digest)
    }

    @Test func `A million letters a have the digest of the standard`() {
        #expect(
            SHA256.hexadecimal(of: [UInt8](repeating: UInt8(ascii: "a"), count: 1_000_000))
                == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
    }

    @Test(arguments: [
        // GNU coreutils 9, `head -c 56 /dev/zero | sha256sum`: on both sides of where the padding needs one more block.
        (55, "02779466cdec163811d078815c633f21901413081449002f24aa3e80f0b88ef7"),
        (56, "d4817aa5497628e7c77e6b606107042bbba3130888c5f47a375e6179be789fbb"),
        (57, "65a16cb7861335d5ace3c60718b5052e44660726da4cd13bb745381b235a1785"),
        (64, "f5a5fd42d16a20302798ef6ed309979b43003d2320d9f0e8ea9831a92759fb4b"),
        (1_000, "541b3e9daa09b20bf85fa273e5cbd3e80185aa4ec298e765db87742b70138a53"),
    ])
    func `Zeros have the digest that sha256sum prints whatever the padding`(count: Int, digest: String) {
        #expect(SHA256.hexadecimal(of: [UInt8](repeating: 0, count: count)) == digest)
    }
}
