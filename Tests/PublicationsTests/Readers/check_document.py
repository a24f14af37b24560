"""Opens the memorandum as its readers do: report.docx with python-docx and LibreOffice, report.pdf with poppler.

check_document.py FOLDER    a folder with report.docx, report.pdf, comparison.md and results.json

Ends with 1 and a message at the first fault.
"""

import datetime
import json
import pathlib
import re
import subprocess
import sys
import tempfile

import docx

HEADINGS = {
    "sv": ["Förslag till beslut", "Sammanfattning", "Ärende", "Alternativen", "Ekonomiska konsekvenser", "Risker",
           "Antaganden och osäkerhet", "Underlag", "Bilagor"],
    "en": ["Proposal for decision", "Summary", "Matter", "The alternatives", "Economic consequences", "Risks",
           "Assumptions and uncertainty", "Basis", "Annexes"],
}


def check(condition, message):
    if not condition:
        sys.exit(message)


def plain(text):
    """Letters and digits alone: lines are broken and hyphens set otherwise in every format."""
    return re.sub(r"[^\w]", "", text)


def run(*command):
    return subprocess.run(command, check=True, capture_output=True, encoding="utf-8").stdout


def conclusions(folder):
    """The sentences under the first heading of the comparison, which the memorandum says too."""
    section = (folder / "comparison.md").read_text(encoding="utf-8").split("\n## ")[1]
    sentences = [line[2:] for line in section.splitlines() if line.startswith("- ")]
    check(sentences, "comparison.md has no conclusions")
    return sentences


def amount(text):
    return int(text.replace("\u2212", "-").replace("+", "").replace("\u00a0", "").replace(",", ""))


def check_word(folder):
    path = folder / "report.docx"
    document = docx.Document(path)
    headings = [p.text for p in document.paragraphs if p.style.name.lower() == "heading 2"]
    check(headings in HEADINGS.values(), f"report.docx: the chapters are {headings}")
    text = plain("".join(p.text for p in document.paragraphs))
    for sentence in conclusions(folder):
        check(plain(sentence) in text, f"report.docx does not say: {sentence}")
    check(len(document.tables) >= 4, "report.docx has fewer than four tables")
    for table in document.tables:
        check(table.rows[0]._tr.trPr is not None and table.rows[0]._tr.trPr.xpath("w:tblHeader"),
              f"report.docx: the first row of a table is no heading: {table.rows[0].cells[0].text}")
    difference = next(t for t in document.tables if t.rows[0].cells[0].text in ("Skillnad", "Difference"))
    for column in range(1, len(difference.columns)):
        parts = [amount(row.cells[column].text) for row in difference.rows[1:]]
        check(sum(parts[:-1]) == parts[-1], f"report.docx: {parts} do not add up")
    drawings = document.element.body.xpath(".//pic:cNvPr")
    check(len(drawings) >= 2, "report.docx has fewer than two pictures")
    described = document.element.body.xpath(".//wp:docPr[@descr]")
    check(len(described) == len(drawings) and all(len(d.get("descr")) > 40 for d in described),
          "report.docx: a picture has no text for those who do not see it")
    age = datetime.datetime.now(datetime.UTC) - document.core_properties.created
    check(age > datetime.timedelta(days=2), "report.docx has the day of its making in it")


def check_opened(folder):
    """LibreOffice opens it, on several pages."""
    with tempfile.TemporaryDirectory() as work:
        run("soffice", f"-env:UserInstallation=file://{work}/profile", "--headless", "--convert-to", "pdf",
            "--outdir", work, str(folder / "report.docx"))
        pages = int(re.search(r"Pages:\s+(\d+)", run("pdfinfo", f"{work}/report.pdf")).group(1))
    check(3 <= pages <= 20, f"report.docx has {pages} pages")


def check_pdf(folder):
    path = str(folder / "report.pdf")
    facts = run("pdfinfo", path)
    check(re.search(r"Tagged:\s+yes", facts), "report.pdf is not tagged")
    check(re.search(r"Page size:.*A4", facts), "report.pdf is not on A4")
    check(re.search(r"JavaScript:\s+no", facts), "report.pdf has a script")
    text = plain(run("pdftotext", path, "-"))
    for sentence in conclusions(folder):
        # A page may end in the middle of a sentence, so its halves are looked for.
        half = len(plain(sentence)) // 2
        check(plain(sentence)[:half] in text or plain(sentence)[half:] in text, f"report.pdf does not say: {sentence}")
    structure = run("pdfinfo", "-struct", path)
    for kind in ("H1", "H2", "Table", "TH", "Figure", "L "):
        check(kind in structure, f"report.pdf has no tag {kind}")


def main():
    folder = pathlib.Path(sys.argv[1])
    json.loads((folder / "results.json").read_text(encoding="utf-8"))
    check_word(folder)
    check_opened(folder)
    check_pdf(folder)


main()
