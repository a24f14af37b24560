"""Reads report.xlsx as a controller's programs do, and has LibreOffice calculate it anew.

    check_workbook.py FOLDER

FOLDER holds report.xlsx, and results.json if its figures are to be compared too. Exit 0: everything holds. Exit 1 with a
message: the first thing that does not.

openpyxl is one reader, LibreOffice another; neither shares code with libxlsxwriter, which writes the file.
"""

import json
import pathlib
import re
import subprocess
import sys
import tempfile
import zipfile

import openpyxl

# Sheets by their place: the first two, then the alternatives, then the rest.
FIRST = (["Jämförelse", "År för år"], ["Comparison", "Year by year"])
LAST = (["Osäkerhet", "Antaganden", "Körning"], ["Uncertainty", "Assumptions", "Run"])
# Rows of a budget that hold nothing but formulas.
SUMS = (
    [
        "Summa intäkter",
        "Delsumma verksamhet",
        "Delsumma administration",
        "Summa kostnader",
        "Balanserat resultat",
        "Administrationens andel av kostnaderna",
    ],
    [
        "Sum of income",
        "Subtotal activities",
        "Subtotal administration",
        "Sum of costs",
        "Carried-forward result",
        "Administration, share of costs",
    ],
)
OPENING = ("Balanserat resultat från året före", "Carried forward from the year before")
CELL = r"[A-Z]+[0-9]+"
AREA = rf"{CELL}(:{CELL})?"
FORMULA = re.compile(rf"=({CELL}|{CELL}-{CELL}|SUM\({AREA}(,{AREA})*\)|0|IF\({CELL}=0,0,{CELL}/{CELL}\))")
# An öre; amounts are whole kronor, so that any difference is a fault.
TOLERANCE = 0.005
SHARE_TOLERANCE = 1e-12


def demand(condition, message):
    if not condition:
        sys.exit(f"report.xlsx: {message}")


def is_number(value):
    return isinstance(value, (int, float)) and not isinstance(value, bool)


def formulas(book):
    for sheet in book:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.data_type == "f":
                    yield sheet.title, cell.coordinate, cell.value


def check_package(path):
    with zipfile.ZipFile(path) as package:
        for part in package.infolist():
            demand(part.date_time == (1980, 1, 1, 0, 0, 0), f"{part.filename} tells when it was made")
            demand(not re.search(r"vba|externalLink|embeddings|connections", part.filename), f"{part.filename} is in it")
            text = package.read(part)
            demand(b'TargetMode="External"' not in text, f"{part.filename} points outside the file")


def check_sheet(sheet, kind, has_filter):
    name = sheet.title
    demand(0 < len(name) <= 31, f"the name {name} is too long")
    setup = sheet.page_setup
    demand(setup.orientation == "landscape" and str(setup.paperSize) == "9", f"{name} is not on A4 lying down")
    demand(sheet.sheet_properties.pageSetUpPr.fitToPage, f"{name} is not fitted to the page")
    demand((setup.fitToWidth or 1) == 1 and str(setup.fitToHeight) == "0", f"{name} is not as wide as one page")
    demand("&P" in (sheet.oddFooter.right.text or ""), f"{name} has no page numbers")
    demand(sheet.freeze_panes is not None, f"{name} has no frozen panes")
    demand(kind == "comparison" or sheet.print_title_rows, f"{name} does not repeat its headings in print")
    demand(bool(sheet.auto_filter.ref) == has_filter, f"{name}: the filter is not as it should be")
    if has_filter:
        demand(
            sheet.auto_filter.ref.startswith("A1:") and sheet.auto_filter.ref.endswith(str(sheet.max_row)),
            f"{name}: the filter is not of the whole table",
        )
    if kind == "table":
        headings = [cell.value for cell in sheet[1]][: sheet.max_column]
        demand(all(isinstance(text, str) and text for text in headings), f"{name}: the first row is not of headings")
        demand(len(set(headings)) == len(headings), f"{name}: two columns have the same heading")
    for area in sheet.merged_cells.ranges:
        text = sheet.cell(area.min_row, area.min_col).value
        demand(area.min_row == area.max_row and isinstance(text, str), f"{name}: data are merged in {area}")


def check_formulas(book, cached, language):
    found = list(formulas(book))
    for sheet, place, text in found:
        demand(FORMULA.fullmatch(text), f"{sheet}!{place} calculates {text}")
        demand(is_number(cached[sheet][place].value), f"{sheet}!{place} has no value")
    places = {(sheet, place) for sheet, place, _ in found}
    for sheet in book.worksheets[2 : -len(LAST[language])]:
        headings = {cell.column for cell in sheet[3] if is_number(cell.value)}
        demand(headings, f"{sheet.title} has no years")
        for name in SUMS[language]:
            rows = [row for row in sheet.iter_rows() if row[0].value == name]
            demand(rows, f"{sheet.title} has no row “{name}”")
            for row in rows:
                held = [cell for cell in row if cell.column in headings and cell.value is not None]
                demand(held, f"{sheet.title}: the row “{name}” is empty")
                for cell in held:
                    demand((sheet.title, cell.coordinate) in places, f"{sheet.title}!{cell.coordinate} is no formula")
        for row in sheet.iter_rows():
            if row[0].value == OPENING[language]:
                held = [cell for cell in row if cell.column in headings and cell.value is not None]
                for cell in held[1:]:
                    demand((sheet.title, cell.coordinate) in places, f"{sheet.title}!{cell.coordinate} is no formula")
    return found


PROFILE = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse">
<value>0</value></prop></item></oor:items>
"""


def recalculated(path):
    """The values of the cells as LibreOffice calculates them anew, whatever the file says that they are."""
    with tempfile.TemporaryDirectory() as folder:
        settings = pathlib.Path(folder, "profile", "user")
        settings.mkdir(parents=True)
        (settings / "registrymodifications.xcu").write_text(PROFILE, encoding="utf-8")
        subprocess.run(
            [
                "soffice",
                f"-env:UserInstallation=file://{settings.parent}",
                "--headless",
                "--convert-to",
                "xlsx:Calc MS Excel 2007 XML",
                "--outdir",
                folder,
                str(path),
            ],
            check=True,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=300,
        )
        return openpyxl.load_workbook(pathlib.Path(folder, path.name), data_only=True)


def check_values(found, cached, anew):
    for sheet, place, text in found:
        one, other = cached[sheet][place].value, anew[sheet][place].value
        demand(is_number(other), f"{sheet}!{place} comes to {other} in LibreOffice")
        tolerance = SHARE_TOLERANCE if text.startswith("=IF") else TOLERANCE
        demand(abs(one - other) < tolerance, f"{sheet}!{place} is {one} in the file and {other} in LibreOffice")
    for sheet in anew:
        for row in sheet.iter_rows():
            for cell in row:
                demand(cell.data_type != "e", f"{sheet.title}!{cell.coordinate} is the error {cell.value}")


def check_results(path, cached, language):
    """The yearly contributions and quantiles of the balance against results.json."""
    if not path.exists():
        return 0
    results = json.loads(path.read_text(encoding="utf-8"))
    alternatives = results["scenarios"][0]["alternatives"]
    years = [int(period) for period in results["periods"][:-1]]
    sheet = cached[FIRST[language][1]]
    rows = list(sheet.iter_rows(min_row=2, values_only=True))
    demand(len(rows) == len(alternatives) * len(years), f"{sheet.title} has not a row for each year and alternative")
    is_random = results["mode"] == "montecarlo"
    each = 3 if is_random else 1
    compared = 0

    def compare(value, expected, what):
        nonlocal compared
        demand(value == expected or abs(value - expected) <= 1e-9 * abs(expected), f"{what}: {value}, not {expected}")
        compared += 1

    for alternative, entry in enumerate(alternatives):
        focus = next(body for body in entry["municipalities"] if body["municipality"] == results["focus"])
        bodies = {body["association"]: body for body in entry["associations"]}
        for period, year in enumerate(years):
            row = rows[alternative * len(years) + period]
            what = f"{sheet.title}, {entry['alternative']}, {year}"
            demand(row[1] == year, f"{what}: the year is {row[1]}")
            for position, outcome in enumerate(["contribution", "reach", "net"]):
                figures = focus["outcomes"][outcome]
                compare(row[3 + position * each], figures["mean"][period], f"{what}, {outcome}")
                if is_random:
                    compare(row[4 + position * each], figures["p05"][period], f"{what}, {outcome}")
                    compare(row[5 + position * each], figures["p95"][period], f"{what}, {outcome}")
            balance = bodies[focus["association"][period]]["outcomes"]["closing-balance"]
            compare(row[3 + 3 * each], balance["mean"][period], f"{what}, balance")
            risk = focus["own-association"]["curtailment"]["probability"][period]
            compare(row[3 + 4 * each], risk, f"{what}, curtailment")
    if is_random:
        fans = list(cached[LAST[language][0]].iter_rows(min_row=2, values_only=True))
        for alternative, entry in enumerate(alternatives):
            focus = next(body for body in entry["municipalities"] if body["municipality"] == results["focus"])
            bodies = {body["association"]: body for body in entry["associations"]}
            for period, year in enumerate(years):
                balance = bodies[focus["association"][period]]["outcomes"]["closing-balance"]
                row = fans[alternative * len(years) + period]
                for column, key in enumerate(["p05", "p25", "p50", "p75", "p95", "mean", "standard-error"], start=3):
                    compare(row[column], balance[key][period], f"{LAST[language][0]}, {year}, {key}")
                bands = [high - low for low, high in zip(row[3:7], row[4:8])]
                demand(all(abs(a - b) < TOLERANCE for a, b in zip(bands, row[10:14])), f"a band of {year} is wrong")
    return compared


def main():
    folder = pathlib.Path(sys.argv[1])
    path = folder / "report.xlsx"
    check_package(path)
    book = openpyxl.load_workbook(path)
    cached = openpyxl.load_workbook(path, data_only=True)
    names = book.sheetnames
    language = next((index for index, first in enumerate(FIRST) if names[:2] == first), None)
    demand(language is not None, f"the first sheets are {names[:2]}")
    has_fans = LAST[language][0] in names
    LAST[language][:] = LAST[language] if has_fans else LAST[language][1:]
    demand(names[-len(LAST[language]) :] == LAST[language], f"the last sheets are {names[-3:]}")
    for index, sheet in enumerate(book):
        is_alternative = 2 <= index < len(names) - len(LAST[language])
        kind = "comparison" if index == 0 else "budget" if is_alternative else "table"
        check_sheet(sheet, kind, has_filter=kind == "table" and index != len(names) - 1)
    demand(len(names) > 2 + len(LAST[language]), "there is no sheet of an alternative")
    demand(book.properties.title and book.properties.creator.startswith("finsam"), "it has no title")
    languages = {item.name: item.value for item in book.custom_doc_props.props}
    demand(languages.get("Language") in ("sv-SE", "en-GB"), "it does not tell its language")
    numbers = sum(is_number(cell.value) for row in book.worksheets[0].iter_rows() for cell in row)
    demand(numbers > 10, f"{names[0]} has {numbers} numbers")
    if has_fans:
        demand(len(book[LAST[language][0]]._charts) >= len(names) - 5, "an alternative has no fan")
    found = check_formulas(book, cached, language)
    check_values(found, cached, recalculated(path))
    compared = check_results(folder / "results.json", cached, language)
    print(f"report.xlsx: {len(names)} sheets, {len(found)} formulas recalculated, {compared} figures as in results.json")


main()
