"""Checks the pictures of a report: the SVG and PNG files in FOLDER/pictures, and the specifications in FOLDER/report.ipynb.

    check_pictures.py FOLDER

Ends with an error at the first fault.
"""

import json
import re
import os
import struct
import sys
import tempfile
import xml.etree.ElementTree as xml
from pathlib import Path

import vl_convert

SVG = "{http://www.w3.org/2000/svg}"
SCHEMA = "https://vega.github.io/schema/vega-lite/v5.json"
VEGA_LITE = "5.20"


def check_drawing(file: Path, identifiers: set[str]) -> None:
    """One image with a title and a text, whose names nobody else has."""
    root = xml.fromstring(file.read_text(encoding="utf-8"))
    assert root.tag == SVG + "svg", f"{file}: {root.tag} is not svg"
    assert root.get("role") == "img", f"{file}: role is {root.get('role')}"
    named = (root.get("aria-labelledby") or "").split()
    children = {child.get("id"): child for child in root if child.tag in (SVG + "title", SVG + "desc")}
    assert sorted(named) == sorted(children), f"{file}: {named} does not name its title and its text"
    assert len(named) == 2 and all((children[name].text or "").strip() for name in named), f"{file}: says nothing"
    assert any(letter.isdigit() for letter in children[named[1]].text), f"{file}: its text has no number"
    for element in root.iter():
        identifier = element.get("id")
        assert identifier not in identifiers, f"{file}: a second {identifier}"
        if identifier:
            identifiers.add(identifier)
        assert "href" not in "".join(element.keys()), f"{file}: {element.tag} leads elsewhere"
        for name, value in element.items():
            assert "NaN" not in value and "undefined" not in value, f"{file}: {name} is {value[:40]}"
        assert element is root or not element.get("role"), f"{file}: {element.tag} has a role of its own"
    width, height = float(root.get("width")), float(root.get("height"))
    assert 100 < width < 600, f"{file}: {width} points wide are too many for a phone, or too few"
    sizes = [float(text.get("font-size").removesuffix("px")) for text in root.iter(SVG + "text")]
    assert sizes and min(sizes) >= 12, f"{file}: text of {min(sizes, default=0)} points"
    png = file.with_suffix(".png").read_bytes()
    assert png[:8] == b"\x89PNG\r\n\x1a\n", f"{file.with_suffix('.png')} is no PNG"
    points = struct.unpack(">II", png[16:24])
    assert all(abs(have - 2 * want) <= 2 for have, want in zip(points, (width, height))), f"{file}: PNG of {points}"


def compiled(specification: dict) -> tuple[dict, str]:
    """What Vega-Lite makes of it, and its warnings, which do not go through Python."""
    with tempfile.TemporaryFile() as said:
        before = os.dup(2)
        os.dup2(said.fileno(), 2)
        try:
            vega = vl_convert.vegalite_to_vega(specification, vl_version=VEGA_LITE, show_warnings=True)
        finally:
            os.dup2(before, 2)
            os.close(before)
        said.seek(0)
        return vega, said.read().decode()


def check_specification(specification: dict) -> None:
    """Vega-Lite takes it without a warning, it draws the same twice, and says what is seen."""
    assert specification.get("$schema") == SCHEMA, f"the schema is {specification.get('$schema')}"
    assert specification.get("description"), "a specification says nothing"
    text = json.dumps(specification)
    assert '"url"' not in text and "NaN" not in text, "a specification has an address or no number"
    vega, warnings = compiled(specification)
    assert not warnings, f"Vega-Lite warns: {warnings}"
    assert vega["marks"], "nothing is drawn"
    # Gradients are numbered from the beginning of the process, so they are called by their kind here.
    one, other = (
        re.sub(r"gradient_\d+", "gradient", vl_convert.vegalite_to_svg(
            specification, vl_version=VEGA_LITE, allowed_base_urls=[])) for _ in range(2)
    )
    assert one == other, "drawn twice it is not the same"


def main(folder: Path) -> None:
    drawings = sorted((folder / "pictures").glob("*.svg"))
    assert drawings, f"{folder}/pictures has no drawing"
    assert len(drawings) == len(list((folder / "pictures").glob("*.png"))), "SVG and PNG do not match"
    identifiers: set[str] = set()
    for file in drawings:
        check_drawing(file, identifiers)
    notebook = folder / "report.ipynb"
    if notebook.exists():
        cells = json.loads(notebook.read_text(encoding="utf-8"))["cells"]
        outputs = [output for cell in cells for output in cell.get("outputs", [])]
        found = [
            output["data"]["application/vnd.vegalite.v5+json"]
            for output in outputs
            if "application/vnd.vegalite.v5+json" in output.get("data", {})
        ]
        assert found, f"{notebook} has no picture"
        for specification in found:
            check_specification(specification)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
