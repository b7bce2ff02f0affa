/** Gaps and invisible characters before the sign do not make it harmless, nor does its full-width form. */
const FORMULA = /^'*[\p{Z}\p{Cf}]*[=+\-@\t\r\n＝＋－＠]/u;

/**
 * Rows as CSV (RFC 4180) with a byte order mark, which spreadsheets want. A cell that a spreadsheet would take for a
 * formula gets an apostrophe before it, unless it is a number.
 */
export function csvFile(rows: readonly (readonly string[])[]): Blob {
  const text = rows.map((row) => row.map(cell).join(",")).join("\r\n");
  return new Blob(["\ufeff", text, "\r\n"], { type: "text/csv;charset=utf-8" });
}

export function cell(value: string): string {
  const harmless = FORMULA.test(value) && !/^-?\d+(\.\d+)?$/.test(value) ? `'${value}` : value;
  return /[",\r\n;]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** What stands in a CSV text, row by row; the separator is the one the first line has most of. */
export function readCsv(text: string): string[][] {
  const first = text.split(/\r?\n/, 1)[0] ?? "";
  const separator = [",", ";", "\t"].reduce((best, one) =>
    first.split(one).length > first.split(best).length ? one : best,
  );
  const rows: string[][] = [];
  let row: string[] = [];
  let value = "";
  let quoted = false;
  const source = text.replace(/^\ufeff/, "");
  for (let at = 0; at < source.length; at++) {
    const char = source[at] ?? "";
    if (quoted) {
      if (char !== '"') value += char;
      else if (source[at + 1] === '"') {
        value += '"';
        at++;
      } else quoted = false;
    } else if (char === '"' && value === "") quoted = true;
    else if (char === separator) {
      row.push(value);
      value = "";
    } else if (char === "\n" || char === "\r") {
      if (char === "\r" && source[at + 1] === "\n") at++;
      rows.push([...row, value]);
      row = [];
      value = "";
    } else value += char;
  }
  if (value !== "" || row.length > 0) rows.push([...row, value]);
  return rows.filter((each) => each.some((one) => one.trim() !== ""));
}
