import { expect, it } from "vitest";
import { columnName } from "./column-name";
import { chosen } from "./import";

const columns = [
  { heading: "Firma", column: "name", examples: [] },
  { heading: "Umsatz", examples: [] },
  { heading: "Ort", column: "city", examples: [] },
];

it("gives a column its meaning, and takes it from the one that had it", () => {
  expect(chosen(columns, 1, "city")).toEqual(["name", "city", ""]);
  expect(chosen(columns, 2, "")).toEqual(["name", "", ""]);
  expect(chosen(columns, 1, "email")).toEqual(["name", "email", "city"]);
});

it("calls a column as the form calls its field", () => {
  expect(columnName("de", "tradingName")).toBe("Handelsname");
  expect(columnName("en", "contactEmail")).toBe("Contact: E-mail");
  expect(columnName("fr", "contacts")).toBe("Autres contacts");
  expect(columnName("es", "notKnownYet")).toBe("notKnownYet");
});
