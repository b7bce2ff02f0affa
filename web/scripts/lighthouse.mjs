// Lighthouse on sign-in, the overview and a client's invoice, with Chromium, against a standalone that runs with
// INVOXA_SANDBOX_PAYMENTS=on, so that the invoice has its button:
//   npm run lighthouse http://127.0.0.1:4100
// It makes an organization with some invoices of its own there. Lighthouse is fetched by npx when it is asked for: it
// brings a hundred packages along that nothing else needs. The figures are for a desktop window; its simulated phone
// with a slow line is asked for by INVOXA_LIGHTHOUSE=mobile.
import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { chromium } from "@playwright/test";

const url = process.argv[2];
if (!url) {
  console.error("npm run lighthouse URL");
  process.exit(1);
}
const VERSION = "12.8.2";
const PORT = "4319";
const profile = mkdtempSync(join(tmpdir(), "invoxa-lighthouse-"));
// a profile on disk, so that Lighthouse's own tab is signed in as well
const context = await chromium.launchPersistentContext(profile, {
  executablePath: process.env.INVOXA_CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", `--remote-debugging-port=${PORT}`],
  locale: "en-GB",
});
const page = await context.newPage();
const email = `ada-${Date.now()}@lovelace.example`;
const password = "correct horse battery staple";

async function call(method, path, data, headers = {}) {
  const answer = await page.request.fetch(`${url}${path}`, { method, data, headers: { Origin: url, ...headers } });
  if (!answer.ok()) throw new Error(`${method} ${path}: ${answer.status()} ${await answer.text()}`);
  return { body: await answer.json(), etag: answer.headers().etag };
}

await call("POST", "/auth/register", {
  organization: { name: "Lovelace Engines", country: "DE", currency: "EUR", language: "en", timeZone: "Europe/Berlin" },
  owner: { name: "Ada Lovelace", email, password },
});
const { body: login } = await call("POST", "/auth/login", { email, password });
const as = { Authorization: `Bearer ${login.accessToken}` };
const address = { line1: "Ringstraße 7", city: "Berlin", postCode: "10115", country: "DE" };
const { body: organization, etag } = await call("GET", "/auth/organization", undefined, as);
await call(
  "PUT",
  "/auth/organization",
  {
    ...organization,
    vatId: "DE123456788",
    address,
    bankAccounts: [{ name: "Lovelace Engines", iban: "DE89370400440532013000" }],
  },
  { ...as, "If-Match": etag },
);
const { body: client } = await call(
  "POST",
  "/clients",
  { name: "Aurora Optik GmbH", email: "a@aurora.example", currency: "EUR", address },
  as,
);
let token = "";
for (let index = 0; index < 12; index++) {
  const day = new Date(Date.now() - index * 30 * 86_400_000).toISOString().slice(0, 10);
  const lines = [
    {
      quantity: "2",
      unit: "HUR",
      price: { net: "120.00" },
      vat: { category: "S", rate: "19" },
      item: { name: "Advice" },
    },
  ];
  const { body: draft } = await call(
    "POST",
    "/invoices",
    { clientId: client.id, issueDate: day, dueDate: day, lines },
    as,
  );
  const { body: issued } = await call("POST", `/invoices/${draft.id}/issue`, {}, as);
  token = issued.publicToken;
}

const pages = [
  ["sign in", "/app/sign-in"],
  ["overview", "/app"],
  ["a client's invoice", `/app/invoice#${token}`],
];
const report = join(profile, "report.json");

/** What Lighthouse finds on a page, in the browser that is signed in. */
async function lighthouse(address) {
  const options = [
    "--quiet",
    `--port=${PORT}`,
    "--output=json",
    `--output-path=${report}`,
    "--disable-storage-reset",
    "--only-categories=performance,accessibility,best-practices",
  ];
  if (process.env.INVOXA_LIGHTHOUSE !== "mobile") options.push("--preset=desktop");
  // beside this process, not in its way: Playwright lets the tab go on that Lighthouse opens
  await promisify(execFile)("npx", ["--yes", `lighthouse@${VERSION}`, address, ...options]);
  return JSON.parse(readFileSync(report, "utf8"));
}

console.log(`${"".padEnd(20)} performance  accessibility  best practices   largest paint, blocking`);
for (const [name, path] of pages) {
  if (path === "/app") {
    await call("POST", "/auth/login", { email, password, cookie: true });
    await page.goto(`${url}/auth/.well-known/jwks.json`);
    await page.evaluate(() => localStorage.setItem("invoxa.signed-in", "1"));
  }
  const lhr = await lighthouse(`${url}${path}`);
  const score = (category) => String(Math.round((lhr.categories[category].score ?? 0) * 100));
  console.log(
    `${name.padEnd(20)} ${score("performance").padStart(11)} ${score("accessibility").padStart(14)} ${score("best-practices").padStart(15)}   ${lhr.audits["largest-contentful-paint"].displayValue}, ${lhr.audits["total-blocking-time"].displayValue}   ${lhr.finalDisplayedUrl.split("#")[0]}`,
  );
  for (const { auditRefs } of Object.values(lhr.categories)) {
    for (const { id } of auditRefs) {
      const { score: given, scoreDisplayMode, title } = lhr.audits[id];
      if (given !== null && given < 0.9 && scoreDisplayMode !== "informative")
        console.log(`    ${given}  ${id}: ${title}`);
    }
  }
}
await context.close();
rmSync(profile, { recursive: true, force: true });
