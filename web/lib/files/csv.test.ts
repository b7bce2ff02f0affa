import { describe, expect, it } from "vitest";
import { cell, csvFile, readCsv } from "./csv";

describe("CSV", () => {
  it("reads what spreadsheets write: quotes, separators and line breaks in cells, all three separators", () => {
    expect(readCsv('\ufeffname;note\r\n"Aurora; Optik";"says ""hi""\nand goes"\r\n\r\nB;\n')).toEqual([
      ["name", "note"],
      ["Aurora; Optik", 'says "hi"\nand goes'],
      ["B", ""],
    ]);
    expect(readCsv("a,b\n1,2")).toEqual([
      ["a", "b"],
      ["1", "2"],
    ]);
    expect(readCsv("a\tb\n1\t2")).toEqual([
      ["a", "b"],
      ["1", "2"],
    ]);
    expect(readCsv("")).toEqual([]);
  });

  it("writes cells that no spreadsheet runs as a formula, and leaves amounts alone", () => {
    expect([cell("=1+1"), cell("-12.50"), cell("-x"), cell('a"b'), cell("a,b"), cell("@x")]).toEqual([
      "'=1+1",
      "-12.50",
      "'-x",
      '"a""b"',
      '"a,b"',
      "'@x",
    ]);
  });

  it("comes back as it was", async () => {
    const rows = [
      ["Name", "Amount"],
      ['Ä "quoted", line\nbreak', "1.00"],
    ];
    expect(readCsv(await csvFile(rows).text())).toEqual(rows);
  });
});
