import { describe, expect, it } from "vitest";
import { formatsOf } from "./formats";
import { plural } from "./messages";

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");

describe("amounts", () => {
  it("are written exactly, also where a binary number could not hold them", () => {
    expect(plain(formatsOf("de-DE").money("999999999999999.99", "EUR"))).toBe("999.999.999.999.999,99 €");
    expect(plain(formatsOf("en-GB").money("0.10", "EUR"))).toBe("€0.10");
    expect(plain(formatsOf("en-GB").money("1.005", "EUR"))).toBe("€1.01");
  });

  it("have as many digits as their currency", () => {
    expect(plain(formatsOf("en-GB").money("1200", "JPY"))).toMatch(/1,200$/);
    expect(plain(formatsOf("fr-FR").money("1.2345", "KWD"))).toContain("1,235");
  });
});

describe("days", () => {
  it("are the same wherever the person is", () => {
    expect(formatsOf("en-GB").day("2026-01-01")).toBe("1 Jan 2026");
    expect(formatsOf("de-DE").month("2026-03", "long")).toBe("März 2026");
  });

  it("are told by distance", () => {
    const now = new Date("2026-11-22T12:00:00Z");
    expect(formatsOf("en-GB").ago("2026-11-22T11:58:00Z", now)).toBe("2 minutes ago");
    expect(formatsOf("de-DE").ago("2026-11-21T11:00:00Z", now)).toBe("gestern");
    expect(formatsOf("es-ES").ago("2026-11-22T11:59:59Z", now)).toBe("ahora");
  });
});

describe("counts", () => {
  it("take the form that the language has for them", () => {
    const forms = { one: "# facture", other: "# factures" };
    expect(plural("fr", 0, forms)).toBe("0 facture");
    expect(plural("en", 0, forms)).toBe("0 factures");
    expect(plural("de", 1, forms)).toBe("1 facture");
  });
});
