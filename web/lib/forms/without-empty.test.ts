import { expect, it } from "vitest";
import { withoutEmpty } from "./without-empty";

it("leaves out what was left empty, at any depth, and nothing else", () => {
  expect(
    withoutEmpty({
      name: " Ada ",
      note: "  ",
      address: { city: "", country: "DE" },
      contact: { name: "" },
      tags: ["", "a"],
      rows: [{ value: "" }],
      days: 0,
      on: false,
    }),
  ).toEqual({
    name: "Ada",
    address: { country: "DE" },
    tags: ["a"],
    days: 0,
    on: false,
  });
  expect(withoutEmpty({ name: "" })).toEqual({});
});
