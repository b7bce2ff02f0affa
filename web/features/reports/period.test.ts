import { describe, expect, it } from "vitest";
import { daysOf, monthsOf, yearBefore } from "./period";

describe("a report's period", () => {
  it.each([
    ["12-months", "2026-11-22", "2025-12-01", "2026-11-30"],
    ["this-year", "2026-11-22", "2026-01-01", "2026-12-31"],
    ["last-year", "2026-01-01", "2025-01-01", "2025-12-31"],
    ["this-quarter", "2026-12-31", "2026-10-01", "2026-12-31"],
    ["last-quarter", "2026-02-28", "2025-10-01", "2025-12-31"],
    ["this-month", "2028-02-10", "2028-02-01", "2028-02-29"],
    ["last-month", "2026-01-31", "2025-12-01", "2025-12-31"],
  ] as const)("%s, seen on %s", (name, today, from, to) => {
    expect(daysOf(name, today)).toEqual({ from, to });
  });

  it("has its counterpart a year earlier, over leap days too", () => {
    expect(yearBefore({ from: "2028-02-29", to: "2028-02-29" })).toEqual({ from: "2027-02-28", to: "2027-02-28" });
    expect(yearBefore({ from: "2029-02-01", to: "2029-02-28" })).toEqual({ from: "2028-02-01", to: "2028-02-29" });
    expect(yearBefore({ from: "2026-03-15", to: "2026-04-14" })).toEqual({ from: "2025-03-15", to: "2025-04-14" });
  });

  it("touches whole months", () => {
    expect(monthsOf({ from: "2025-12-31", to: "2026-02-01" })).toEqual(["2025-12", "2026-01", "2026-02"]);
  });
});
