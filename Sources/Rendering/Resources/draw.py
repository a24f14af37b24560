"""Draws the charts of specifications.json, in the folder that it is run in: N.svg and N.png for each, or N.fault."""

import json
import os
import sys
from importlib import metadata

# As in scripts/report-requirements.txt: another version draws other bytes.
WANTED = "1.9.0.post1"

try:
    import vl_convert

    found = metadata.version("vl-convert-python")
except ImportError:
    sys.exit(3)
if found != WANTED:
    sys.exit(f"vl-convert-python is {found}, but pictures are the same every time only with {WANTED}")

with open("specifications.json", encoding="utf-8") as file:
    charts = json.load(file)
for number, chart in enumerate(charts):
    try:
        # Nothing is fetched: no address is allowed.
        svg = vl_convert.vegalite_to_svg(chart, vl_version="5.20", allowed_base_urls=[])
        png = vl_convert.svg_to_png(svg, scale=2)
    except ValueError as error:
        # One that cannot be drawn costs no other.
        with open(f"{number}.fault", "w", encoding="utf-8") as file:
            file.write(" ".join(str(error).split("\n")[:2]))
        continue
    with open(f"{number}.png", "wb") as file:
        file.write(png)
    with open("part.svg", "w", encoding="utf-8", newline="\n") as file:
        file.write(svg)
    # Last, since finsam counts these files to say how far the work has come.
    os.rename("part.svg", f"{number}.svg")
