import { describe, expect, it } from "vitest";
import { placeOf, wordsOf } from "./findings";

const written = { lines: ["a", "b"], lineAdjustments: [[], ["d1"]], adjustments: ["c1"] };

describe("a finding of the service", () => {
  it.each([
    ["/lines/1/price/net", "b.price"],
    ["/lines/0/item/name", "a.name"],
    ["/lines/0/item", "a.name"],
    ["/lines/0/vat/rate", "a.rate"],
    ["/lines/1/vat", "b.vat"],
    ["/lines/1/allowancesAndCharges/0/reason", "d1.reason"],
    ["/lines/1/allowancesAndCharges/0/percentage", "d1.value"],
    ["/lines/1/allowancesAndCharges/9/amount", "b.name"],
    ["/allowancesAndCharges/0/vat", "c1.vat"],
    ["/lines", "lines"],
    ["/lines/7/quantity", "lines"],
    ["/dueDate", "dueDate"],
    ["/period/end", "periodEnd"],
    ["/vatExemptions/0", "reasons"],
  ])("%s stands at %s", (pointer, field) => {
    expect(placeOf(pointer, written)).toEqual({ field });
  });

  it("about the seller leads to the settings, about the buyer to the client", () => {
    expect(placeOf("/seller/vatId", written)).toEqual({ settings: true });
    expect(placeOf("/payment/creditTransfers/0/account", written)).toEqual({ settings: true });
    expect(placeOf("/buyer/address/country", written)).toEqual({ client: true });
    expect(placeOf("/taxRepresentative/vatId", written)).toEqual({ elsewhere: true });
    expect(placeOf("", written)).toEqual({ elsewhere: true });
  });

  it("is said in our words, else in those of the service in the person's language, else as it was told", () => {
    const refused = {
      code: "too-long",
      pointer: "/notes/0/text",
      detail: "At most 500 characters.",
      sentence: { de: "Höchstens 500 Zeichen." },
    };
    expect(wordsOf({}, refused, "de")).toBe("Höchstens 500 Zeichen.");
    expect(wordsOf({}, refused, "fr")).toBe("At most 500 characters.");
    expect(wordsOf({ "too-long": "Kürzer." }, refused, "de")).toBe("Kürzer.");
  });
});
