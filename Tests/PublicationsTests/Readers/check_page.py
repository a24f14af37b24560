"""Opens report.html in Chromium as its readers do, and judges it by rules that others wrote.

    check_page.py FOLDER [SCREENSHOTS]

FOLDER holds report.html; it may hold no story at all but must have a table that can be sorted. SCREENSHOTS is a folder
for pictures of the page and its PDF, for those who want to look. Exit 0: every check passes. Exit 1: the first that does
not is named.

Checked: axe-core (Deque Systems, version 4.12.1; rules for WCAG 2 and best practices) on a desktop and a phone, before and after sorting;
that headings skip no level; that the page is no wider than its window from 320 points up; that what is wider in it can be
reached by keyboard; that nothing is asked from the network and a script of somebody else does not run; that tables sort
by the numbers that a person reads in them, and back; that the page is whole without its script; and that its PDF is
tagged, speaks its language, describes its drawings and numbers its pages.
"""

import pathlib
import re
import shutil
import sys
import tempfile

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright
from pypdf import PdfReader

WIDTHS = [320, 360, 390, 768, 1280, 1920]
FEWEST_RULES = 20
# Milliseconds; a machine may have other work.
PATIENCE = 120_000


def fail(message):
    sys.exit(f"check_page: {message}")


def expect(condition, message):
    if not condition:
        fail(message)


def opened(browser, file, width, faults, **options):
    """The page at a width, in a window that is cut off from the network and notes whatever it asks for."""
    context = browser.new_context(viewport={"width": width, "height": 844}, **options)
    page = context.new_page()
    page.set_default_timeout(PATIENCE)
    address = file.as_uri()

    def answer(route):
        if route.request.url.split("#")[0] == address:
            route.continue_()
        else:
            faults.append(f"it asks for {route.request.url}")
            route.abort()

    context.route("**/*", answer)
    page.on("console", lambda message: faults.append(f"{message.type}: {message.text}"))
    page.on("pageerror", lambda error: faults.append(str(error)))
    page.goto(address)
    return page


def check_accessibility(page, where):
    result = Axe().run(page, options={}).response
    for violation in result["violations"]:
        nodes = "; ".join(node["html"][:200] for node in violation["nodes"][:3])
        fail(f"{where}: {violation['id']} ({violation['impact']}): {violation['help']}: {nodes}")
    expect(len(result["passes"]) >= FEWEST_RULES, f"{where}: only {len(result['passes'])} rules found anything to judge")
    return len(result["passes"])


def check_structure(page):
    levels = [int(tag[1]) for tag in page.eval_on_selector_all("h1,h2,h3,h4,h5,h6", "all => all.map(e => e.tagName)")]
    expect(levels[:1] == [1] and levels.count(1) == 1, f"the headings begin {levels[:3]}; one of level 1 begins a page")
    for before, after in zip(levels, levels[1:]):
        expect(after <= before + 1, f"a heading of level {after} follows one of level {before}")
    expect(page.title().strip(), "it has no title")
    expect(page.eval_on_selector("html", "e => e.lang") in ("sv", "en"), "it does not say its language")
    for name in ("main", "header", "footer"):
        expect(page.locator(name).count() == 1, f"it needs one {name}")
    names = page.eval_on_selector_all("[id]", "all => all.map(e => e.id)")
    double = {name for name in names if names.count(name) > 1}
    expect(not double, f"several parts are called {double}")
    targets = page.eval_on_selector_all("a[href]", "all => all.map(e => e.getAttribute('href').slice(1))")
    expect(targets and set(targets) <= set(names), f"links lead nowhere: {set(targets) - set(names)}")
    for table in page.locator("table").all():
        expect(table.locator("caption").count() == 1, "a table has no caption")
        expect(
            table.locator("thead th[scope=col]").count() == table.locator("thead th").count()
            and table.locator("tbody th[scope=row]").count() == table.locator("tbody tr").count(),
            "a table's headings do not say of what",
        )


def check_width(browser, file, faults):
    for width in WIDTHS:
        page = opened(browser, file, width, faults)
        found = page.evaluate("document.documentElement.scrollWidth")
        expect(found <= width, f"it is {found} points wide in a window of {width}")
        # Observers have seen the boxes when the next frame has been drawn.
        page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
        stuck = page.eval_on_selector_all(
            "*",
            """all => all.filter(e => ["auto", "scroll"].includes(getComputedStyle(e).overflowX)
                && e.scrollWidth > e.clientWidth + 1 && e.tabIndex < 0).map(e => e.id || e.className)""",
        )
        expect(not stuck, f"at {width} points, {stuck[:3]} can only be scrolled with a pointer")
        page.context.close()


def check_skip_link(page):
    page.keyboard.press("Tab")
    expect(page.evaluate("document.activeElement.className") == "skip", "the first stop of the keyboard is no skip link")
    expect(page.locator(".skip").bounding_box()["y"] >= 0, "the skip link cannot be seen when it has the focus")
    page.keyboard.press("Enter")
    expect(page.evaluate("document.activeElement.tagName") == "MAIN", "the skip link does not lead to the content")


def number(text, language):
    """The number that a person reads first in a cell, and its sign; nothing for a dash or a word."""
    text = text.strip().removeprefix("SEK").strip()
    bound = text[:1] if text[:1] in "<>" else ""
    plain = text.lstrip("<>± \u00a0").replace("\u2212", "-").replace("\u00a0", "")
    if language == "sv":
        plain = plain.replace(",", ".", 1)
    else:
        plain = plain.replace(",", "")
    found = re.match(r"[+-]?\d+(?:\.\d+)?", plain)
    return None if not found else (float(found[0]), {"<": -1, "": 0, ">": 1}[bound])


PRESS_ALL = """table => {
    const rows = () => [...table.tBodies[0].rows].map(row => [...row.cells].map(cell => cell.textContent));
    const original = rows();
    return {original, columns: [...table.tHead.rows[0].cells].map(heading => ({
        name: heading.textContent, isNumber: heading.classList.contains("number"),
        presses: [1, 2, 3].map(() => {
            heading.querySelector("button").click();
            return {state: heading.getAttribute("aria-sort"), rows: rows()};
        })
    }))};
}"""


def check_sorting(page):
    language = page.eval_on_selector("html", "e => e.lang")
    tables = page.locator("table.sortable")
    expect(tables.count(), "no table can be sorted")
    moved = 0
    for index in range(tables.count()):
        found = tables.nth(index).evaluate(PRESS_ALL)
        for column, heading in enumerate(found["columns"]):
            name, presses = heading["name"], heading["presses"]
            states = [press["state"] for press in presses]
            expect(states == ["ascending", "descending", None], f"{name}: aria-sort is {states}")
            expect(presses[2]["rows"] == found["original"], f"{name}: the third press does not restore the order")
            for press in presses[:2]:
                expect(sorted(press["rows"]) == sorted(found["original"]), f"{name}: sorting changed the rows")
                moved += press["rows"] != found["original"]
                if not heading["isNumber"]:
                    continue
                cells = [row[column] for row in press["rows"]]
                values = [number(cell, language) for cell in cells]
                known = [value for value in values if value is not None]
                expect(values[: len(known)] == known, f"{name}: a cell without a number is not last: {cells}")
                wanted = sorted(known, reverse=press["state"] == "descending")
                expect(known == wanted, f"{name}: {press['state']} gives {cells}")
    expect(moved, "no press moved a row")
    # As a reader without a mouse does it, who hears what it did.
    first = tables.first.locator("thead button").first
    first.focus()
    page.keyboard.press("Enter")
    expect(tables.first.locator("th[aria-sort=ascending]").count() == 1, "the keyboard does not sort")
    expect(page.locator("#status").text_content().strip(), "what sorting did is not said")


def check_foreign_script(page):
    page.evaluate(
        """() => { const script = document.createElement("script"); script.textContent = "window.foreign = 1";
        document.body.append(script); }"""
    )
    expect(page.evaluate("window.foreign") is None, "a script that is not its own runs in it")


def check_without_script(browser, file, page, faults):
    bare = opened(browser, file, 1280, faults, java_script_enabled=False)
    texts = "all => all.map(e => e.textContent)"
    for selector in ("h1, h2, h3", "th, td", "p:not(#status), li, figcaption, svg text"):
        with_script = page.locator(selector).evaluate_all(texts)
        expect(bare.locator(selector).evaluate_all(texts) == with_script, f"without its script it differs in {selector}")
    expect(bare.locator("button").count() == 0, "without its script it has buttons that do nothing")
    bare.context.close()


def elements(node):
    """The elements of a PDF's structure, depth first."""
    node = node.get_object()
    for child in node if isinstance(node, list) else [node]:
        child = child.get_object()
        if hasattr(child, "get"):
            if "/S" in child:
                yield child
            if child.get("/K") is not None:
                yield from elements(child["/K"])


def check_print(page, folder):
    language = page.eval_on_selector("html", "e => e.lang")
    descriptions = page.eval_on_selector_all("svg > desc", "all => all.map(e => e.textContent)")
    buttons = set(page.eval_on_selector_all(".figure > button", "all => all.map(e => e.textContent)"))
    file = folder / "page.pdf"
    page.pdf(path=file, prefer_css_page_size=True, tagged=True)
    reader = PdfReader(file)
    root = reader.trailer["/Root"]
    expect(root.get("/MarkInfo", {}).get("/Marked"), "the PDF is not tagged")
    expect(root.get("/Lang") == language, f"the PDF's language is {root.get('/Lang')}")
    all_elements = list(elements(root["/StructTreeRoot"]))
    kinds = [element["/S"] for element in all_elements]
    expect(kinds.count("/H1") == 1 and "/H2" in kinds and "/TH" in kinds, f"the PDF's tags are {sorted(set(kinds))}")
    told = " ".join(str(element.get("/Alt", "")) for element in all_elements)
    squeezed = "".join(told.split())
    for description in descriptions:
        expect("".join(description.split()) in squeezed, f"the PDF does not describe: {description[:80]}")
    word = "Sida" if language == "sv" else "Page"
    for index, sheet in enumerate(reader.pages, 1):
        size = [round(float(side) * 25.4 / 72) for side in sheet.mediabox[2:]]
        expect(size == [210, 297], f"page {index} of the PDF is {size} mm")
        text = sheet.extract_text()
        expect(f"{word} {index} ({len(reader.pages)})" in text, f"page {index} of the PDF has no number")
        for button in buttons:
            expect(button not in text, f"page {index} of the PDF shows a button")
    # A long table's headings stand on every page that it fills.
    longest = max(page.locator("table").all(), key=lambda table: table.locator("tr").count())
    if longest.locator("tr").count() > 60:
        heading = longest.locator("thead th").all_inner_texts()[-2].strip()
        count = sum(heading in sheet.extract_text() for sheet in reader.pages)
        expect(count > 1, f"the heading “{heading}” is not repeated in the PDF")
    return len(reader.pages)


def main(folder, screenshots=None):
    file = pathlib.Path(folder).resolve() / "report.html"
    expect(file.is_file(), f"there is no {file}")
    chromium = shutil.which("chromium")
    expect(chromium, "it needs chromium (apt-get install chromium)")
    faults = []
    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as temporary:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        page = opened(browser, file, 1280, faults)
        check_structure(page)
        check_skip_link(page)
        rules = check_accessibility(page, "on a desktop")
        check_without_script(browser, file, page, faults)
        pages = check_print(page, pathlib.Path(temporary))
        if screenshots:
            page.screenshot(path=pathlib.Path(screenshots) / "desktop.png", full_page=True)
            shutil.copy(pathlib.Path(temporary) / "page.pdf", pathlib.Path(screenshots) / "page.pdf")
        check_sorting(page)
        check_accessibility(page, "when sorted")
        phone = opened(browser, file, 390, faults)
        for button in phone.locator(".figure > button").all():
            if button.is_visible():
                button.click()
        check_accessibility(phone, "on a phone")
        if screenshots:
            phone.screenshot(path=pathlib.Path(screenshots) / "phone.png", full_page=True)
        check_width(browser, file, faults)
        expect(not faults, f"the browser complains: {faults[:3]}")
        # Last, for the browser complains about it.
        check_foreign_script(page)
        browser.close()
    print(f"report.html: {rules} rules of axe, {len(WIDTHS)} widths, {pages} printed pages")


if __name__ == "__main__":
    if len(sys.argv) not in (2, 3):
        sys.exit(__doc__)
    main(*sys.argv[1:])
