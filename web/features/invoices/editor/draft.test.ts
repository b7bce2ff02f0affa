import { describe, expect, it } from "vitest";
import type { Draft } from "../invoice";
import { comparable, readDraft, usedCategories, writeDraft } from "./draft";
import { emptyForm, emptyLine } from "./form";

const vat = { category: "S", rate: "19" } as const;

const draft: Draft = {
  clientId: "cli_1",
  typeCode: "380",
  references: { buyer: "04011000-12345-03", contract: "C-7" },
  notes: [{ text: "Thank you" }, { subjectCode: "REG", text: "HRB 1" }],
  payment: { meansCode: "58" },
  allowancesAndCharges: [{ kind: "CHARGE", amount: "4.90", reason: "Freight", vat: { category: "S", rate: "19" } }],
  vatExemptions: [{ category: "E", reason: "§ 4", reasonCode: "VATEX-EU-132" }],
  lines: [
    {
      id: "7",
      quantity: "1.5",
      unit: "HUR",
      price: { net: "1000.125", gross: "1100.125", discount: "100" },
      vat: { category: "S", rate: "19" },
      item: { name: "Advice", sellerId: "A-1" },
      allowancesAndCharges: [{ kind: "ALLOWANCE", percentage: "10", reason: "Volume" }],
    },
    { quantity: "1", unit: "C62", price: { net: "5" }, vat: { category: "E", rate: "0" }, item: { name: "Course" } },
  ],
};

describe("a draft in the editor", () => {
  it("comes out as it went in, also what has no field", () => {
    const { draft: written, unreadable } = writeDraft(readDraft(draft, "de-DE", vat), "de-DE");
    expect(comparable(written)).toEqual(comparable(draft));
    expect(unreadable.size).toBe(0);
  });

  it("is typed as the person writes numbers", () => {
    const form = readDraft(draft, "de-DE", vat);
    expect([form.lines[0]?.quantity, form.lines[0]?.price]).toEqual(["1,5", "1000,125"]);
    const line = { ...emptyLine(vat), name: "x", price: "1.234,50" };
    expect(writeDraft({ ...form, lines: [line] }, "de-DE").draft.lines?.[0]?.price).toMatchObject({ net: "1234.50" });
  });

  it("forgets the price before a discount when the price is another", () => {
    const form = readDraft(draft, "en-GB", vat);
    const [first] = form.lines;
    if (!first) throw new Error("no line");
    const { draft: written } = writeDraft({ ...form, lines: [{ ...first, price: "900" }] }, "en-GB");
    expect(written.lines?.[0]?.price.net).toBe("900");
    expect(written.lines?.[0]?.price.gross).toBeUndefined();
  });

  it("leaves lines out in which nothing is typed, and knows which line is which", () => {
    const blank = emptyLine(vat);
    const typed = { ...emptyLine(vat), name: "Advice" };
    const written = writeDraft({ ...emptyForm(vat), lines: [blank, typed, emptyLine(vat)] }, "en-GB");
    expect(written.lines).toEqual([typed.key]);
    expect(written.draft.lines).toHaveLength(1);
  });

  it("names the fields that hold no number, and reads none of them as another", () => {
    const line = { ...emptyLine(vat), name: "x", price: "12x", quantity: "1e3" };
    const { unreadable } = writeDraft({ ...emptyForm(vat), lines: [line] }, "en-GB");
    expect([...unreadable].sort()).toEqual([`${line.key}.price`, `${line.key}.quantity`]);
  });

  it("drops the buyer that was written down when another client is chosen", () => {
    const form = readDraft({ ...draft, buyer: { name: "Aurora" } }, "en-GB", vat);
    expect(writeDraft(form, "en-GB").draft.buyer).toEqual({ name: "Aurora" });
    expect(writeDraft({ ...form, clientId: "cli_2" }, "en-GB").draft.buyer).toBeUndefined();
  });

  it("says no reason for a category that nothing is under any more", () => {
    const form = readDraft(draft, "en-GB", vat);
    const left = { ...form, lines: form.lines.slice(0, 1) };
    expect(usedCategories(left)).toEqual(["S"]);
    expect(writeDraft(left, "en-GB").draft.vatExemptions).toEqual([]);
  });
});

describe("two versions of a draft", () => {
  it("are the same where they differ in nothing but what is empty and the order of names", () => {
    expect(comparable({ notes: [], clientId: null, period: { end: "2026-01-31", start: "2026-01-01" } })).toEqual(
      comparable({ pricesIncludeVat: false, period: { start: "2026-01-01", end: "2026-01-31" } }),
    );
  });

  it("differ where a line's place differs", () => {
    const [first, second] = draft.lines ?? [];
    if (!first || !second) throw new Error("no lines");
    expect(comparable({ lines: [first, second] })).not.toEqual(comparable({ lines: [second, first] }));
  });
});
