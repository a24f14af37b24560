"""Draws pictures: Vega-Lite specifications from standard input, SVG and PNG to standard output.

    python3 draw.py VERSION VEGA-LITE SCALE < SPECIFICATIONS

Standard input is a JSON array. For each specification in turn a line with the lengths of SVG and PNG in bytes is written,
and then both. Ends with 3 where vl-convert-python is missing, with 4 and its version where it is another one.
"""

import sys

# A file in the folder where finsam runs must not be taken for a module.
sys.path = [folder for folder in sys.path if folder]

import json
from importlib import metadata


def main(wanted: str, vega_lite: str, scale: str) -> int:
    try:
        found = metadata.version("vl-convert-python")
        import vl_convert
    except ImportError:
        return 3
    if found != wanted:
        print(found, file=sys.stderr)
        return 4
    output = sys.stdout.buffer
    for specification in json.load(sys.stdin.buffer):
        # No address may be read: all data stand in the specification.
        svg = vl_convert.vegalite_to_svg(specification, vl_version=vega_lite, allowed_base_urls=[])
        png = vl_convert.svg_to_png(svg, scale=float(scale))
        text = svg.encode()
        output.write(b"%d %d\n" % (len(text), len(png)))
        output.write(text)
        output.write(png)
        output.flush()
    return 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
