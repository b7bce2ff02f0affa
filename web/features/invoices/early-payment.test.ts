import { expect, it } from "vitest";
import { readTerms } from "./early-payment";

it("takes discounts for early payment out of the terms, and leaves the rest", () => {
  expect(
    readTerms("Thank you.\n#SKONTO#TAGE=7#PROZENT=3.00#\n#SKONTO#TAGE=14#PROZENT=2.50#BASISBETRAG=100.00#\n"),
  ).toEqual({
    discounts: [
      { days: 7, percentage: "3" },
      { days: 14, percentage: "2.5", base: "100.00" },
    ],
    text: "Thank you.",
  });
});

it("leaves what only looks like a discount, and says nothing of nothing", () => {
  expect(readTerms("#SKONTO#TAGE=7#")).toEqual({ discounts: [], text: "#SKONTO#TAGE=7#" });
  expect(readTerms(undefined)).toEqual({ discounts: [], text: undefined });
  expect(readTerms("#SKONTO#TAGE=10#PROZENT=10.00#").discounts).toEqual([{ days: 10, percentage: "10" }]);
});
