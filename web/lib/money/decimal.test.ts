import { describe, expect, it } from "vitest";
import { isDecimal, readDecimal, sign, writeDecimal } from "./decimal";

describe("a typed amount", () => {
  it.each([
    ["1.234,50", "de-DE", "1234.50"],
    ["1234,5", "de-DE", "1234.5"],
    ["1,234.50", "en-GB", "1234.50"],
    ["1 234,50", "fr-FR", "1234.50"],
    ["1\u202f234,50", "fr-FR", "1234.50"],
    ["1’234.50", "de-CH", "1234.50"],
    ["-12", "es-ES", "-12"],
    ["−12", "es-ES", "-12"],
    ["0.10", "de-DE", "0.10"],
    ["999999999999999.99", "en-GB", "999999999999999.99"],
  ])("%s in %s is %s", (typed, locale, amount) => {
    expect(readDecimal(typed, locale)).toBe(amount);
  });

  it.each([
    ["1.234", "de-DE", "1234"],
    ["1.234", "en-GB", "1.234"],
    ["1,234", "en-GB", "1234"],
    ["1,234", "de-DE", "1.234"],
  ])("reads the sign that is a point here and a group there: %s in %s is %s", (typed, locale, amount) => {
    expect(readDecimal(typed, locale)).toBe(amount);
  });

  it.each(["", "abc", "1,2,3", "1..2", "12,34.5", "1e3", "0x10", "--1", "1,23.4", "٣", "1234567890123456"])(
    "%j is none",
    (typed) => {
      expect(readDecimal(typed, "en-GB")).toBeUndefined();
    },
  );

  it("stands in a field as it is typed", () => {
    expect(writeDecimal("1234.50", "de-DE")).toBe("1234,50");
    expect(readDecimal(writeDecimal("0.1", "fr-FR"), "fr-FR")).toBe("0.1");
  });
});

describe("a decimal", () => {
  it("has a sign by its digits, whatever its length", () => {
    expect(sign("0.00")).toBe(0);
    expect(sign("-0.00")).toBe(0);
    expect(sign("-0.01")).toBe(-1);
    expect(sign("0.000000000001")).toBe(1);
  });

  it("is what the contract's pattern says", () => {
    expect(["12.34", "-1", "0"].every(isDecimal)).toBe(true);
    expect(["12.", ".5", "1,5", "", "+1", "1e2"].some(isDecimal)).toBe(false);
  });
});
