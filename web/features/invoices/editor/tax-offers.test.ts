import { describe, expect, it } from "vitest";
import type { TaxRate } from "../tax-rates";
import { offerOf, usualOffer } from "./tax-offers";

const rates: TaxRate[] = [
  { name: "Usual", category: "S", rate: "19" },
  { name: "Books", category: "S", rate: "7" },
  { name: "Midwife", category: "E", reason: "§ 4 Nr. 14" },
  { name: "School", category: "E", reason: "§ 4 Nr. 21" },
];

describe("the rates on offer", () => {
  it("are told apart by category and rate, and those without VAT by the document's reason", () => {
    expect(offerOf({ category: "S" }, "7", { rates, reasons: {} })).toBe(1);
    expect(offerOf({ category: "S" }, "16", { rates, reasons: {} })).toBe(-1);
    expect(offerOf({ category: "E" }, undefined, { rates, reasons: { E: "§ 4 Nr. 21" } })).toBe(3);
    expect(offerOf({ category: "E" }, undefined, { rates, reasons: { E: "another" } })).toBe(2);
    expect(offerOf({ category: "AE" }, undefined, { rates, reasons: {} })).toBe(-1);
  });

  it("begin a line with the first of one's own, and with no rate at all where the country has none", () => {
    expect(usualOffer(true, rates.slice(2))?.name).toBe("Midwife");
    expect(usualOffer(false, [{ category: "Z" }, { category: "S", rate: "20" }])?.rate).toBe("20");
    expect(usualOffer(false, [{ category: "Z" }])).toBeUndefined();
  });
});
