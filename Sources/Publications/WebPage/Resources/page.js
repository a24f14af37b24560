"use strict";
// The page is whole without this. With it, tables can be sorted and drawings shown at full size.
(() => {
  const swedish = document.documentElement.lang === "sv";
  const words = (sv, en) => (swedish ? sv : en);
  const status = document.getElementById("status");
  const collator = new Intl.Collator(document.documentElement.lang, { numeric: true });

  // A number at the beginning of a cell: "−1 234,5 (…)", "< 0,05 %", "SEK 1,234". What lies between brackets, and
  // units, come after it. Spaces in numbers do not break, so an ordinary space ends one. Values as a study's file has
  // them, with a point, are read in Swedish too.
  const pattern = swedish
    ? /^([<>±]?)[\u00a0 ]?([+\u2212-]?)(\d[\d\u00a0\u202f]*(?:[,.]\d+)?)/
    : /^(?:SEK[\u00a0 ])?([<>±]?)[\u00a0 ]?([+\u2212-]?)(\d[\d,]*(?:\.\d+)?)/;

  function number(text) {
    const found = pattern.exec(text.trim());
    if (!found) return null;
    const [, bound, sign, digits] = found;
    const plain = swedish ? digits.replace(/[\u00a0\u202f]/g, "").replace(",", ".") : digits.replace(/,/g, "");
    const value = Number(plain) * (sign === "\u2212" || sign === "-" ? -1 : 1);
    // Less than 0,05 comes before 0,05, and more than 99,9 after it.
    const step = Math.abs(value) * 1e-9;
    return bound === "<" ? value - step : bound === ">" ? value + step : value;
  }

  // Dashes and words among numbers come last, whatever the direction.
  function compare(one, other, isNumber, direction) {
    if (!isNumber) return direction * collator.compare(one, other);
    const [a, b] = [number(one), number(other)];
    if (a === null || b === null) return a === b ? collator.compare(one, other) : a === null ? 1 : -1;
    return direction * (a - b);
  }

  for (const table of document.querySelectorAll("table.sortable")) {
    const body = table.tBodies[0];
    const original = [...body.rows];
    const headings = [...table.tHead.rows[0].cells];
    headings.forEach((heading, column) => {
      const button = document.createElement("button");
      button.type = "button";
      button.append(...heading.childNodes);
      heading.append(button);
      button.addEventListener("click", () => {
        const before = heading.getAttribute("aria-sort");
        const after = before === null ? "ascending" : before === "ascending" ? "descending" : null;
        for (const each of headings) each.removeAttribute("aria-sort");
        let rows = original;
        if (after) {
          heading.setAttribute("aria-sort", after);
          const direction = after === "ascending" ? 1 : -1;
          const isNumber = heading.classList.contains("number");
          const text = (row) => row.cells[column].textContent;
          rows = [...original].sort((one, other) => compare(text(one), text(other), isNumber, direction));
        }
        body.append(...rows);
        status.textContent = !after
          ? words("Tabellen står i sin ursprungliga ordning.", "The table is in its original order.")
          : words("Sorterad efter ", "Sorted by ") + button.textContent +
            (after === "ascending" ? words(", stigande.", ", ascending.") : words(", fallande.", ", descending."));
      });
    });
  }

  // A drawing that is shown smaller than it was made can be shown at its own size.
  for (const drawing of document.querySelectorAll(".drawing")) {
    const svg = drawing.querySelector("svg");
    const width = parseFloat(svg.getAttribute("width"));
    const button = document.createElement("button");
    button.type = "button";
    const show = (isLarge) => {
      drawing.classList.toggle("large", isLarge);
      if (isLarge) drawing.tabIndex = 0;
      else drawing.removeAttribute("tabindex");
      button.setAttribute("aria-pressed", String(isLarge));
      button.textContent = words("Visa bilden i full storlek", "Show the picture at full size");
    };
    show(false);
    drawing.after(button);
    const fit = () => { button.hidden = !(width > drawing.clientWidth + 1); };
    new ResizeObserver(fit).observe(drawing);
    fit();
  }

  // A table that fits needs no stop for the keyboard.
  for (const box of document.querySelectorAll(".table")) {
    new ResizeObserver(() => {
      if (box.scrollWidth > box.clientWidth + 1) box.tabIndex = 0;
      else box.removeAttribute("tabindex");
    }).observe(box);
  }
})();
