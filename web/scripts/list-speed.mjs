// How long people wait for the list of invoices, in Chromium: until its first page can be seen, and until what they
// filter, search, sort by or turn to stands there. Needs a standalone on data that `../invoxa bench lists 100000`
// filled (a copy of bench/target/data/lists-100000, whose file `login` says who signs in):
//   ../invoxa up --port 4310 --data COPY
//   npm run list-speed http://127.0.0.1:4310 COPY/login [TIMES]
import { readFileSync } from "node:fs";
import { loadavg } from "node:os";
import { chromium } from "@playwright/test";

const [url, login, times = "7"] = process.argv.slice(2);
if (!url || !login) {
  console.error("npm run list-speed URL LOGIN-FILE [TIMES]");
  process.exit(1);
}
const [email, password] = readFileSync(login, "utf8").trim().split("\n");
const browser = await chromium.launch({
  executablePath: process.env.INVOXA_CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox"],
});
const context = await browser.newContext({ locale: "en-GB", viewport: { width: 1280, height: 800 } });
const page = await context.newPage();
page.setDefaultTimeout(120_000);
await page.goto(`${url}/app/sign-in`);
await page.getByLabel("E-mail").fill(email);
await page.getByLabel("Password", { exact: true }).fill(password);
await page.keyboard.press("Enter");
await page.getByRole("heading", { name: "Overview", level: 1 }).waitFor();

const rows = page.locator("[data-row-link]");
const search = page.getByRole("searchbox");
const found = new Map();

/** Acts, and waits in the page itself for the list to say something else and to be settled. */
async function measured(name, act) {
  await page.evaluate(() => {
    const list = () => document.querySelector("main table")?.parentElement;
    const before = list()?.innerText;
    window.changed = new Promise((resolve) => {
      let begun;
      // from the first event of the person's on
      for (const type of ["input", "change", "click"])
        window.addEventListener(
          type,
          () => {
            begun ??= performance.now();
          },
          { capture: true, once: true },
        );
      const look = () => {
        const now = list();
        if (begun !== undefined && now && !now.hasAttribute("aria-busy") && now.innerText !== before)
          requestAnimationFrame(() => resolve(performance.now() - begun));
        else requestAnimationFrame(look);
      };
      look();
    });
  });
  await act();
  note(name, await page.evaluate(() => window.changed));
}

function note(name, ms) {
  found.set(name, [...(found.get(name) ?? []), ms]);
}

async function opened(path = "/app/invoices") {
  await page.goto("about:blank");
  const begun = performance.now();
  await page.goto(`${url}${path}`, { waitUntil: "commit" });
  await rows.first().waitFor();
  return performance.now() - begun;
}

for (let time = 0; time <= Number(times); time++) {
  const first = await opened();
  // the first round fills caches: the server's and the browser's
  if (time > 0) note("the page opened anew, to its first row", first);
  const measure = time > 0 ? measured : (_, act) => measured("", act);
  await measure("filter: state paid", () => page.getByRole("combobox", { name: "State" }).selectOption("paid"));
  await measure("filter: state overdue", () => page.getByRole("combobox", { name: "State" }).selectOption("overdue"));
  await opened();
  await measure("sort: by amount", () =>
    page
      .getByRole("combobox", { name: "Order", exact: false })
      .or(page.getByRole("combobox", { name: "Sort", exact: false }))
      .first()
      .selectOption("amount"),
  );
  await opened();
  await measure("the next page", () => page.getByRole("button", { name: "Next page" }).click());
  await opened();
  await measure("search: a buyer (250 ms of it are the wait for the next key)", () => search.fill("dupont 402"));
  await opened();
  await measure("search: a common word (250 ms of it as well)", () => search.fill("gmbh"));
}
found.delete("");
console.log(`${"".padEnd(64)}  median ms  worst ms   (${times} times, load ${loadavg()[0].toFixed(1)})`);
for (const [name, each] of found) {
  const sorted = each.toSorted((a, b) => a - b);
  console.log(
    `${name.padEnd(64)} ${sorted[Math.floor(sorted.length / 2)].toFixed(0).padStart(10)} ${sorted.at(-1).toFixed(0).padStart(9)}`,
  );
}
await browser.close();
