/// The code of a notebook, with comments in its language. Names in code are English in both.
struct NotebookCode {
    /// A piece of code with what is said before it.
    struct Step {
        /// What its cells are called.
        let name: String
        /// What it does, in Markdown.
        let prose: String
        /// The code, in Python.
        let code: String
    }

    private let story: Story

    init(_ story: Story) { self.story = story }

    func words(_ swedish: String, _ english: String) -> String { story.words(swedish, english) }

    /// Reads the results and can show pictures.
    var setup: Step {
        Step(
            name: "setup",
            prose: words(
                "Cellen nedan läser resultaten i anteckningsbokens egen mapp. Kör den först; cellerna därefter bygger på den.",
                "The cell below reads the results in the notebook's own folder. Run it first; the cells after it rest on it."
            ),
            code: """
                import json
                import re
                from pathlib import Path

                import pandas as pd
                from IPython.display import display

                \(words("# Ritar om bilder som ändras, om det är installerat: pip install vl-convert-python", "# Draws changed pictures anew, if it is installed: pip install vl-convert-python"))
                try:
                    import vl_convert
                except ImportError:
                    vl_convert = None

                FOLDER = Path(".")
                results = json.loads((FOLDER / "results.json").read_text(encoding="utf-8"))
                focus = results["focus"]
                reference = results["reference"]
                horizon = results["periods"][-1]
                scenario = results["scenarios"][0]["scenario"]


                def in_words(number):
                    \"""\(words("Ett tal som det visas i tabeller: 1 234 eller 0,567. Talen själva ändras inte.", "A number as tables show it: 1,234 or 0.567. The numbers themselves are not changed."))\"""
                    text = f"{number:,.0f}" if abs(number) >= 1000 else f"{number:,.3g}"
                    return \(words(#"text.replace(",", "\u00a0").replace(".", ",")"#, "text"))


                pd.options.display.float_format = in_words


                def read_picture(name):
                    \"""\(words("Bildens specifikation i Vega-Lite, med sina data.", "The picture's specification in Vega-Lite, with its data."))\"""
                    return json.loads((FOLDER / "pictures" / f"{name}.vl.json").read_text(encoding="utf-8"))


                def show(specification, text, name="picture"):
                    \"""\(words("Visar en specifikation; den lagrade bilden används där inget kan rita om den.", "Shows a specification; the stored drawing is used where nothing can draw it anew."))\"""
                    bundle = {"application/vnd.vegalite.v5+json": specification, "text/plain": text}
                    stored = FOLDER / "pictures" / f"{name}.svg"
                    svg = None
                    if vl_convert:
                        svg = vl_convert.vegalite_to_svg(specification, vl_version="5.20")
                    elif stored.exists():
                        svg = stored.read_text(encoding="utf-8")
                    if svg:
                        \(words("# Delarnas namn får inte vara desamma i två bilder på samma sida.", "# Parts of two pictures on the same page must not have the same names."))
                        bundle["image/svg+xml"] = re.sub(r'(\\bid="|url\\(#)', rf"\\g<1>{name}-", svg)
                    display(bundle, raw=True)


                def show_picture(name, text):
                    \"""\(words("Visar en av rapportens bilder; texten är för den som inte ser den.", "Shows one of the report's pictures; the text is for those who do not see it."))\"""
                    show(read_picture(name), text, name)
                """)
    }

    /// What goes on from the results.
    var analysis: [Step] { [tables, byYear, paired, perKrona, sameFigures] }
}
