extension MessageKnownAnswerTests {
    /// What of YAML is not read.
    static let yamlExamples = [
        Example(
            "",
            """
            study.yaml: the file has no content; write keys with values or remove the file
            """),
        Example(
            "# only a remark\n",
            """
            study.yaml: the file has no content; write keys with values or remove the file
            """),
        Example(
            "~",
            """
            study.yaml: the file has no content; write keys with values or remove the file
            """),
        Example(
            "- a\n- b\n",
            """
            study.yaml:1:1: the top of a file must be keys with values, found a list
            """),
        Example(
            "just text",
            """
            study.yaml:1:1: the top of a file must be keys with values, found the text “just text”
            """),
        Example(
            "note: &a b\nid: *a\n",
            """
            study.yaml:1:7: note: anchors (“&name”) are not read, so that what is written stands where it \
            holds; remove it
            study.yaml:2:5: aliases (“*name”) are not read; write the value out, and a key that ends in * in \
            quotation marks
            """),
        Example(
            "note: &a\n  x: 1\n",
            """
            study.yaml:1:7: note: anchors (“&name”) are not read, so that what is written stands where it \
            holds; remove it
            study.yaml:1:7: note: wanted text, found a map
            """),
        Example(
            "note: *a\nid: *b\n",
            """
            study.yaml:1:7: aliases (“*name”) are not read; write the value out, and a key that ends in * in \
            quotation marks
            study.yaml:2:5: aliases (“*name”) are not read; write the value out, and a key that ends in * in \
            quotation marks
            """),
        Example(
            "*: 1\n",
            """
            study.yaml:1:1: not valid YAML: “*” begins an alias; write a key or text that is meant to have it \
            in quotation marks: "*"
            """),
        Example(
            "note: !!str 5\n",
            """
            study.yaml:1:7: note: tags (“!name”) are not read, the form of every value is known; remove it
            study.yaml:1:7: note: wanted text, and “5” is read as something else by some YAML readers; write it \
            as "5"
            """),
        Example(
            "note: !local text\n",
            """
            study.yaml:1:7: note: tags (“!name”) are not read, the form of every value is known; remove it
            """),
        Example(
            "note: !!str &a 5\n",
            """
            study.yaml:1:13: anchors (“&name”) are not read, so that what is written stands where it holds; \
            remove it
            """),
        Example(
            "note: {a: !x}\n",
            """
            study.yaml:1:11: tags (“!name”) are not read, the form of every value is known; remove it
            """),
        Example(
            "<<: {id: a}\n",
            """
            study.yaml:1:1: the merge key “<<” is not read; write the keys out
            """),
        Example(
            "<<: *a\n",
            """
            study.yaml:1:1: the merge key “<<” is not read; write the keys out
            study.yaml:1:5: aliases (“*name”) are not read; write the value out, and a key that ends in * in \
            quotation marks
            """),
        Example(
            "id: a\n---\nid: b\n",
            """
            study.yaml:2:1: a second document begins here; a study has one document a file, so remove “---” or \
            split the file
            """),
        Example(
            "id: a\nnote: b\nid: c\n",
            """
            study.yaml:3:1: id: key “id” is written twice, first at study.yaml:1:1; keep one of them
            """),
        Example(
            "id: a\nid: b\nnote: x\nid: c\nnote: y\n",
            """
            study.yaml:2:1: id: key “id” is written twice, first at study.yaml:1:1; keep one of them
            study.yaml:4:1: id: key “id” is written twice, first at study.yaml:1:1; keep one of them
            study.yaml:5:1: note: key “note” is written twice, first at study.yaml:3:1; keep one of them
            """),
        Example(
            "{\"id\": a, 'id': b}\n",
            """
            study.yaml:1:11: id: key “id” is written twice, first at study.yaml:1:2; keep one of them
            """),
        Example(
            "room:\n  assumption: a\n  2024: 1\n  2024: 2\n",
            """
            study.yaml:4:3: room.2024: key “2024” is written twice, first at study.yaml:3:3; keep one of them
            """),
        Example(
            "? [a]\n: b\n",
            """
            study.yaml:1:3: a key must be a word on one line; write “key: value”
            """),
        Example(
            "? |\n  a\n: b\n",
            """
            study.yaml:1:3: a key must be a word on one line; write “key: value”
            """),
        Example(
            "\"\": b\n",
            """
            study.yaml:1:1: a key must be a word on one line; write “key: value”
            """),
        Example(
            "id:\n\tx: 1\n",
            """
            study.yaml:2:1: not valid YAML: a tab stands here; indent with spaces
            """),
        Example(
            "\tid: x\n",
            """
            study.yaml:1:1: not valid YAML: a tab stands here; indent with spaces
            """),
        Example(
            "id: a: b\n",
            """
            study.yaml:1:6: not valid YAML: a second “: ” stands here; write a text that has it in quotation \
            marks, a key at the beginning of its line, as far in as the keys beside it
            """),
        Example(
            "note: \"abc\nid: a\n",
            """
            study.yaml:1:7: not valid YAML: the quotation mark that stands here is never closed
            """),
        Example(
            "note: @abc\n",
            """
            study.yaml:1:7: not valid YAML: “@” cannot begin a text; write the text in quotation marks
            """),
        Example(
            "note: [a\nid: b\n",
            """
            study.yaml:2:3: not valid YAML: what begins with “[” on line 1 lacks a comma, or “]” at its end
            """),
        Example(
            "id: a\nnote\nopen: true\n",
            """
            study.yaml:2:1: not valid YAML: a key without “: ” and a value; write a colon and a blank after it
            """),
        Example(
            "id: a\n note: b\n",
            """
            study.yaml:2:6: not valid YAML: a second “: ” stands here; write a text that has it in quotation \
            marks, a key at the beginning of its line, as far in as the keys beside it
            """),
        Example(
            "note: bell \u{7}\n",
            """
            study.yaml:1:12: the control character U+0007 is not allowed in YAML; remove it
            """),
        Example(
            "id: a\n...\nnote: b\n",
            """
            study.yaml:3:1: not valid YAML: the document has ended above; remove the line “...” or what follows it
            """),
        Example(
            "id: *a\nid: *b\n",
            """
            study.yaml:1:5: aliases (“*name”) are not read; write the value out, and a key that ends in * in \
            quotation marks
            study.yaml:2:1: id: key “id” is written twice, first at study.yaml:1:1; keep one of them
            study.yaml:2:5: aliases (“*name”) are not read; write the value out, and a key that ends in * in \
            quotation marks
            """),
    ]
}
