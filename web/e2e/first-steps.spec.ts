import { readFileSync } from "node:fs";
import { apiAs, expect, newOwner, signIn, test, url } from "./fixtures";
import { populate } from "./populate";

test("whoever begins sees the way to the first invoice, and samples come on request and go again", async ({ page }) => {
  await signIn(page, await newOwner(page));
  const steps = page.getByRole("list", { name: "Getting started" });
  await expect(steps.getByRole("listitem")).toHaveCount(4);
  await expect(steps.locator("[aria-current=step]")).toContainText("Your details");
  await page.getByRole("button", { name: "Add samples" }).click();
  await expect(page.getByText("Draft for Sample: Harbour Bakery")).toBeVisible();
  await expect(steps.getByRole("link", { name: /^A client \(done\)/ })).toBeVisible();
  await page.getByRole("button", { name: "Remove samples" }).click();
  await expect(page.getByRole("button", { name: "Add samples" })).toBeVisible();
  await expect(page.getByText("You are all caught up.")).toBeVisible();
  await page.goto(url("/app/clients?state=active"));
  await expect(page.getByText("Sample: Harbour Bakery")).toHaveCount(0);
});

test("a list is saved as a file with what its filters let through, and one who has issued is shown no first steps", async ({
  page,
}) => {
  const owner = await newOwner(page);
  await populate(await apiAs(page, owner), 4);
  await signIn(page, owner);
  await expect(page.getByText("Needs attention")).toBeVisible();
  await expect(page.getByRole("list", { name: "Getting started" })).toHaveCount(0);
  await page.goto(url("/app/invoices?state=draft"));
  await page.getByRole("button", { name: "More" }).click();
  const download = page.waitForEvent("download");
  await page.getByRole("menuitem", { name: "Export this list as CSV" }).click();
  const file = await (await download).path();
  const lines = readFileSync(file, "utf8").replace(/\r\n$/, "").split("\r\n");
  expect(lines[0]).toMatch(/^\uFEFFnumber,kind,state,/);
  expect(lines.slice(1).map((line) => line.split(",").slice(1, 3))).toEqual([
    ["invoice", "draft"],
    ["invoice", "draft"],
  ]);
});
