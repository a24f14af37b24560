extension MessageKnownAnswerTests {
    /// What is wrong with values.
    static let valueExamples = [
        Example(
            "share: 0.5\n",
            """
            study.yaml:1:8: share: nothing says where this value comes from; add one of “published: document, \
            table”, “derived: rule” or “assumption: reason” beside it or further out
            """),
        Example(
            "assumption: a\npublished: b\nshare: 0.5\n",
            """
            study.yaml:2:1: published: only one of “published”, “derived”, “assumption” may be written here, \
            found “published” besides “assumption” at study.yaml:1:1; write a value of another source by itself, \
            as {value: 1, published: source}
            """),
        Example(
            "asumption: a\nshare: 0.5\n",
            """
            study.yaml:1:1: asumption: unknown key “asumption”; did you mean “assumption”?
            """),
        Example(
            "asumption: a\nassumption-en: b\nshare: 0.5\n",
            """
            study.yaml:1:1: asumption: unknown key “asumption”; did you mean “assumption”?
            """),
        Example(
            "assumption-sv: a\nassumption-en: b\nshare: 0.5\n",
            """
            study.yaml:1:1: assumption-sv: unknown key “assumption-sv”; did you mean “assumption”?
            """),
        Example(
            "room:\n  asumption: a\n  2024: 1\n",
            """
            study.yaml:2:3: room.asumption: unknown key “asumption”; did you mean “assumption”?
            """),
        Example(
            "initiatives:\n  assumption: a\n  asumption-en: b\n  enter: {granted-sek: 1}\n",
            """
            study.yaml:3:3: initiatives.asumption-en: unknown key “asumption-en”; did you mean “assumption-en”?
            """),
        Example(
            "assumption: a\npublished-en: b\nshare: 0.5\n",
            """
            study.yaml:2:1: published-en: “published-en” says “published” in English, which is not written here; \
            write “published” beside it
            """),
        Example(
            "published-en: b\nshare: 0.5\n",
            """
            study.yaml:1:1: published-en: “published-en” says “published” in English, which is not written here; \
            write “published” beside it
            """),
        Example(
            "assumption: a\npublished: b\npublished-en: c\nshare: 0.5\n",
            """
            study.yaml:2:1: published: only one of “published”, “derived”, “assumption” may be written here, \
            found “published” besides “assumption” at study.yaml:1:1; write a value of another source by itself, \
            as {value: 1, published: source}
            """),
        Example(
            "assumption: a\nassumption-en: ' '\nshare: 0.5\n",
            """
            study.yaml:2:16: assumption-en: the text is blank; write something or remove the key
            """),
        Example(
            "assumption:\nshare: 0.5\n",
            """
            study.yaml:1:12: assumption: no value, wanted text; write one or remove the key
            """),
        Example(
            "published: 2023\nshare: 0.5\n",
            """
            study.yaml:1:12: published: wanted text, and “2023” is read as something else by some YAML readers; \
            write it as "2023"
            """),
        Example(
            "note:\n",
            """
            study.yaml:1:6: note: no value, wanted text; write one or remove the key
            """),
        Example(
            "note: ' '\n",
            """
            study.yaml:1:7: note: the text is blank; write something or remove the key
            """),
        Example(
            "note: 5\n",
            """
            study.yaml:1:7: note: wanted text, and “5” is read as something else by some YAML readers; write it \
            as "5"
            """),
        Example(
            "note: [a]\n",
            """
            study.yaml:1:7: note: wanted text, found a list
            """),
        Example(
            "id: no\n",
            """
            study.yaml:1:5: id: wanted an identifier, and “no” is read as something else by some YAML readers; \
            write it as "no"
            """),
        Example(
            "id: Gislaved kommun\n",
            """
            study.yaml:1:5: id: “Gislaved kommun” is not an identifier (a–z, 0–9 and -, beginning with a \
            letter); did you mean “gislaved-kommun”?
            """),
        Example(
            "id: 5\n",
            """
            study.yaml:1:5: id: “5” is not an identifier (a–z, 0–9 and -, beginning with a letter)
            """),
        Example(
            "open: yes\n",
            """
            study.yaml:1:7: open: “yes” is not true or false; write true
            """),
        Example(
            "open: OFF\n",
            """
            study.yaml:1:7: open: “OFF” is not true or false; write false
            """),
        Example(
            "open: True\n",
            """
            study.yaml:1:7: open: “True” is not true or false; write true
            """),
        Example(
            "open: \"true\"\n",
            """
            study.yaml:1:7: open: “true” is in quotation marks, wanted true or false; write it without them
            """),
        Example(
            "open: maybe\n",
            """
            study.yaml:1:7: open: “maybe” is not true or false
            """),
        Example(
            "policy: mach\n",
            """
            study.yaml:1:9: policy: “mach” is none of “match”, “ladder”, “freeze”; did you mean “match”?
            """),
        Example(
            "policy: generous\n",
            """
            study.yaml:1:9: policy: “generous” is none of “match”, “ladder”, “freeze”
            """),
        Example(
            "from: 2027-02-29\n",
            """
            study.yaml:1:7: from: “2027-02-29” is not a date YYYY-MM-DD: February 2027 has 28 days
            """),
        Example(
            "from: 2027-13-01\n",
            """
            study.yaml:1:7: from: “2027-13-01” is not a date YYYY-MM-DD: there is no month 13
            """),
        Example(
            "from: 2027-1-1\n",
            """
            study.yaml:1:7: from: “2027-1-1” is not a date YYYY-MM-DD; did you mean 2027-01-01?
            """),
        Example(
            "from: 2027-01-01T00:00:00\n",
            """
            study.yaml:1:7: from: “2027-01-01T00:00:00” is not a date YYYY-MM-DD; did you mean 2027-01-01?
            """),
        Example(
            "from: soon\n",
            """
            study.yaml:1:7: from: “soon” is not a date YYYY-MM-DD
            """),
        Example(
            "from: null\n",
            """
            study.yaml:1:7: from: no value, wanted a date YYYY-MM-DD; write one or remove the key
            """),
        Example(
            "lines: {a: b}\n",
            """
            study.yaml:1:8: lines: wanted a list, found a map
            """),
        Example(
            "lines:\n",
            """
            study.yaml:1:7: lines: no value, wanted a list; write one or remove the key
            """),
        Example(
            "factors: text\n",
            """
            study.yaml:1:10: factors: wanted a map from names to values, found the text “text”
            """),
        Example(
            "room: []\n",
            """
            study.yaml:1:7: room: wanted a map from years to values, found a list
            """),
        Example(
            "factors: {wages: true}\n",
            """
            study.yaml:1:18: factors.wages: wanted keys with values (factor), found “true”
            """),
        Example(
            "lines: [{assumption: a, name: b, sek: 1}, 5]\n",
            """
            study.yaml:1:43: lines[2]: wanted keys with values (line), found the number 5
            """),
    ]
}
