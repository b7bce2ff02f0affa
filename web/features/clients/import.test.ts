import { expect, it } from "vitest";
import { guessColumns, importText, mapped } from "./import";

it("guesses columns by the names other programs use, each once", () => {
  expect(guessColumns(["Firma", "E-Mail", "PLZ", "Ort", "Straße", "USt-IdNr.", "Name", "Umsatz", "Téléphone"])).toEqual(
    ["name", "email", "postCode", "city", "line1", "vatId", "", "", "contactPhone"],
  );
});

it("sends only the columns that were chosen, under our names, with every cell as it was", () => {
  const rows = [
    ["Firma", "Umsatz", "Ort"],
    ['A, "B"', "12", "=x\nBerlin"],
    ["C", "3"],
  ];
  expect(importText(mapped(rows, ["name", "", "city"]))).toBe('name,city\r\n"A, ""B""","=x\nBerlin"\r\nC,""');
});
