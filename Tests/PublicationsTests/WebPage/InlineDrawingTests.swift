import Testing

@testable import Publications

/// Drawings that stand in a page.
@Suite struct InlineDrawingKnownAnswerTests {
    private func inline(_ svg: String) -> String? {
        InlineDrawing(svg, identifier: "bild", title: "T & t", description: "<d>")?.svg
    }

    @Test func `names get a prefix and parts lose what would be read out`() {
        let svg = """
            <?xml version="1.0"?><!-- ritad --><svg width="4" role="graphics-document" style="background: white; fill:red">\
            <defs><clipPath id='clip0'><path d="M0"/></clipPath></defs>\
            <g clip-path="url(#clip0)" aria-label="X" class="mark"><use xlink:href="#clip0"/><text>a &lt; b > c</text></g></svg>
            """
        #expect(
            inline(svg) == """
                <svg role="img" aria-labelledby="bild-title bild-text" width="4" background="white" fill="red">\
                <title id="bild-title">T &amp; t</title><desc id="bild-text">&lt;d&gt;</desc>\
                <defs><clipPath id="bild-clip0"><path d="M0"></path></clipPath></defs>\
                <g clip-path="url(#bild-clip0)"><use xlink:href="#bild-clip0"></use><text>a &lt; b &gt; c</text></g></svg>
                """)
    }

    @Test(arguments: [
        "<svg><script>alert(1)</script></svg>", "<svg><SCRIPT/></svg>", "<svg><foreignObject/></svg>",
        "<svg><style>p{}</style></svg>", "<svg><image href=\"x.png\"/></svg>", "<svg><a href=\"#x\"/></svg>",
        "<svg><set attributeName=\"href\"/></svg>", "<svg onload=\"x()\"/>", "<svg><g onClick='x()'/></svg>",
        "<svg><use href=\"http://x.se/a.svg#b\"/></svg>", "<svg><use href=\"&#104;ttp://x.se\"/></svg>",
        "<svg><g fill=\"url(http://x.se)\"/></svg>", "<svg><g fill=\"&#117;rl(http://x.se)\"/></svg>",
        "<svg><g style=\"fill:url(http://x.se)\"/></svg>", "<svg xml:base=\"http://x.se\"/>",
        "<!DOCTYPE svg><svg/>", "<svg><![CDATA[<script>]]></svg>", "<svg><g></svg></g>", "<svg><g></svg>", "<svg>",
        "<g/>", "<svg/><svg/>", "<svg/>text", "<svg><svg/></svg>", "<svg><g a=b/></svg>", "<svg><g a=\"<\"/></svg>", "",
        "<svg><g", "<svg><!-- ", "<svg fill=\"a\"\u{301} onload=\"x()\"/>",
    ])
    func `what is not a drawing and nothing more counts as not drawn`(svg: String) {
        #expect(inline(svg) == nil)
    }

    @Test func `a mark on a quotation mark does not hide where a value ends`() {
        #expect(inline("<svg><g fill=\"a\"\u{308} onload=\"x()\"/></svg>") == nil)
        #expect(inline("<svg><g fill=\"å\" stroke='\"'/></svg>")?.contains("fill=\"å\" stroke=\"&quot;\"") == true)
    }
}

/// Bytes as text.
@Suite struct Base64KnownAnswerTests {
    /// Source: RFC 4648 (2006), section 10.
    @Test(arguments: [
        ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("fooba", "Zm9vYmE="),
        ("foobar", "Zm9vYmFy"),
    ])
    func `the vectors of the standard`(text: String, encoded: String) {
        #expect(Base64.text(of: Array(text.utf8)) == encoded)
    }

    @Test func `all digits`() {
        #expect(Base64.text(of: [0xFB, 0xEF, 0xFF]) == "++//" && Base64.text(of: [0, 16, 131]) == "ABCD")
    }
}
