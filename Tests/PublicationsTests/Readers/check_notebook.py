"""Runs report.ipynb from top to bottom as an analyst does, and reads what it found.

    check_notebook.py FOLDER

FOLDER holds report.ipynb with results.json, comparison.csv and pictures/ as `finsam report` writes them. Exit 0: every
check passes. Exit 1: the first that does not is named.

Checked: nbformat's own schema; that every picture is there as Vega-Lite, as a drawing and in words, before and after
running; that all code runs, in a copy of the folder, with nothing but pandas and ipykernel, also where no drawings are
stored; that the figures it finds are those of results.json, read here in another way; and that nbconvert shows the
drawings.
"""

import copy
import json
import os
import pathlib
import re
import shutil
import sys
import tempfile
from xml.etree import ElementTree

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError
from nbconvert import HTMLExporter

VEGA_LITE = "application/vnd.vegalite.v5+json"
# Asks the notebook's own variables when all its cells have run.
QUESTION = """
print(json.dumps({
    "levels": len(levels),
    "differences": len(differences),
    "by_year": by_year.loc[reference, "mean"].tolist(),
    "paired": paired["mean"].to_dict() if len(paired) else {},
    "per_krona": {"/".join(key): value for key, value in per_krona.items()},
}))
"""


def fail(message):
    sys.exit(f"check_notebook: {message}")


def expect(condition, message):
    if not condition:
        fail(message)


def picture_cells(notebook):
    found = {}
    for cell in notebook.cells:
        name = re.match(r'show_picture\(\s*"([^"]+)"', cell.source) if cell.cell_type == "code" else None
        if name:
            found[name[1]] = cell
    return found


def check_pictures(notebook, folder, when, drawn=True):
    cells = picture_cells(notebook)
    expect(cells, "there is no picture")
    for name, cell in cells.items():
        bundles = [output.data for output in cell.outputs if output.output_type == "display_data"]
        expect(len(bundles) == 1, f"{when}, {name} is shown {len(bundles)} times")
        data = bundles[0]
        stored = json.loads((folder / "pictures" / f"{name}.vl.json").read_text(encoding="utf-8"))
        expect(data.get(VEGA_LITE) == stored, f"{when}, {name} is not drawn from its specification")
        expect(len(data.get("text/plain", "")) > 20, f"{when}, {name} says nothing in words")
        if drawn:
            expect("image/svg+xml" in data, f"{when}, {name} has no drawing")
            root = ElementTree.fromstring(data["image/svg+xml"])
            expect(root.tag.endswith("svg") and len(list(root.iter())) > 10, f"{when}, {name}'s drawing is empty")
        else:
            expect("image/svg+xml" not in data, f"{when}, {name} has a drawing from nowhere")
    return len(cells)


def executed(notebook, folder):
    run = copy.deepcopy(notebook)
    run.cells.append(nbformat.v4.new_code_cell(QUESTION))
    client = NotebookClient(
        run, timeout=300, kernel_name=notebook.metadata.kernelspec.name, resources={"metadata": {"path": str(folder)}}
    )
    try:
        client.execute()
    except CellExecutionError as error:
        fail(f"it does not run: {error}")
    answer = json.loads(run.cells.pop().outputs[0].text)
    for cell in run.cells:
        if cell.cell_type == "code":
            expect(cell.execution_count, f"a cell was not run: {cell.source[:60]}")
    return run, answer


def check_figures(answer, results):
    """The notebook's figures, from the file's first scenario without pandas."""
    first = results["scenarios"][0]

    def outcomes(part, kind, name):
        return next(body["outcomes"] for body in part if body[kind] == name)

    means, contributions, reference = {}, {}, None
    for alternative in first["alternatives"]:
        name = alternative["alternative"]
        for body in alternative["municipalities"]:
            values = body["outcomes"]
            contributions[f"{body['municipality']}/{name}"] = (
                values["reach"]["mean"][-1] / values["contribution"]["mean"][-1]
            )
        if name == results["reference"]:
            reference = outcomes(alternative["municipalities"], "municipality", results["focus"])
        else:
            apart = alternative["differences-from-reference"]["municipalities"]
            means[name] = outcomes(apart, "municipality", results["focus"])["net"]["mean"][-1]
    expect(answer["by_year"] == reference["contribution"]["mean"][:-1], "its figures by year are not those of results.json")
    expect(answer["paired"] == means, "its paired differences are not those of results.json")
    expect(answer["per_krona"] == contributions, "its quotients are not those of results.json")
    count = sum(
        mean is not None
        for scenario in results["scenarios"]
        for alternative in scenario["alternatives"]
        for body in alternative["associations"] + alternative["municipalities"]
        for columns in body["outcomes"].values()
        for mean in columns["mean"]
    )
    expect(answer["levels"] == count, f"it has {answer['levels']} levels, results.json {count}")


def main(folder):
    folder = pathlib.Path(folder).resolve()
    file = folder / "report.ipynb"
    expect(file.is_file(), f"there is no {file}")
    written = json.loads(file.read_text(encoding="utf-8"))
    # Before nbformat sees it, which gives cells new names where two have the same.
    names = [cell.get("id") for cell in written["cells"]]
    expect(len(set(names)) == len(names), "two cells have the same name")
    try:
        nbformat.validate(written)
    except nbformat.ValidationError as error:
        fail(f"it is no notebook: {str(error).splitlines()[0]}")
    notebook = nbformat.read(file, as_version=nbformat.NO_CONVERT)
    expect((notebook.nbformat, notebook.nbformat_minor) == (4, 5), "it is not of format 4.5")
    shown = [cell for cell in notebook.cells if cell.get("outputs")]
    expect(shown == list(picture_cells(notebook).values()), "an output is not that of a picture")
    expect(notebook.cells[0].source.startswith("# "), "it does not begin with its title")
    count = check_pictures(notebook, folder, "as written")
    results = json.loads((folder / "results.json").read_text(encoding="utf-8"))
    with tempfile.TemporaryDirectory() as temporary:
        # What Jupyter and its kernel leave behind stays in the copy.
        os.environ["IPYTHONDIR"] = os.environ["JUPYTER_DATA_DIR"] = os.path.join(temporary, "home")
        place = pathlib.Path(temporary) / "report"
        shutil.copytree(folder, place)
        run, answer = executed(notebook, place)
        check_pictures(run, place, "when run")
        check_figures(answer, results)
        tables = sum("text/html" in output.get("data", {}) for cell in run.cells for output in cell.get("outputs", []))
        expect(tables >= 4, f"it shows {tables} tables when run")
        html, _ = HTMLExporter().from_notebook_node(run)
        drawings = html.count("data:image/svg+xml;base64") + html.count("<svg")
        expect(drawings >= count, f"as HTML it shows {drawings} of {count} drawings")
        for drawing in (place / "pictures").glob("*.svg"):
            drawing.unlink()
        bare, _ = executed(notebook, place)
        check_pictures(bare, place, "without stored drawings", drawn=False)
    print(f"report.ipynb: {len(names)} cells run, {count} pictures, {answer['levels']} figures as in results.json")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(sys.argv[1])
