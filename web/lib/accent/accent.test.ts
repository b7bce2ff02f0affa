import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { accentStyle, contrast, isColor, shadesOf } from "./accent";

const surfaces = { light: ["#ffffff", "#f2f3f5"], dark: ["#000000", "#14191b", "#262e31"] };

it("derives the shades that documents and e-mails have", () => {
  const table = readFileSync(
    new URL("../../../platform/kernel/src/test/resources/accent-colors.csv", import.meta.url),
    "utf8",
  );
  const rows = table.trim().split("\n").slice(1);
  expect(rows.length).toBeGreaterThan(10);
  for (const row of rows) {
    const { fill, ink, onFill } = shadesOf(row.slice(0, 7));
    expect(`${fill},${ink},${onFill}`).toBe(row);
  }
});

it("reaches 4.5:1 on every surface and on the colour itself, whatever the colour", () => {
  let seed = 1;
  for (let tried = 0; tried < 5_000; tried++) {
    seed = (seed * 48_271) % 2_147_483_647;
    const color = `#${(seed % 0x1000000).toString(16).padStart(6, "0")}`;
    const { onFill, ink, inkOnDark } = shadesOf(color);
    expect(contrast(onFill, color), color).toBeGreaterThanOrEqual(4.5);
    for (const surface of surfaces.light) expect(contrast(ink, surface), color).toBeGreaterThanOrEqual(4.5);
    for (const surface of surfaces.dark) expect(contrast(inkOnDark, surface), color).toBeGreaterThanOrEqual(4.5);
  }
});

it("knows a colour from what is none", () => {
  for (const color of ["#1f4e79", "#FFD400"]) expect(isColor(color)).toBe(true);
  for (const text of ["", "red", "#abc", "1f4e79", "#1f4e79 ", "#1f4e79\n", "#1f4e7g", "#1f4e79;color:red"])
    expect(isColor(text), text).toBe(false);
});

it("hands colours to the style sheet in lower case, and the hover goes away from the text", () => {
  expect(accentStyle("#FFD400")).toEqual({
    "--seller": "#ffd400",
    "--seller-on": "#000000",
    "--seller-away": "#ffffff",
    "--seller-ink": "#846d00",
    "--seller-ink-dark": "#ffd400",
  });
});
