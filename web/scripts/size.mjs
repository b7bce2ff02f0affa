// What a page's first load weighs: the scripts that its exported HTML asks for, as brotli sends them. Fails where the
// overview, the page people open INVOXA with, outgrows its limit. Arguments: another page, such as
// `clients`; where the export is.
import { existsSync, readFileSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";

const LIMIT = 200_000;
const [page = "index", folder = fileURLToPath(new URL("../out", import.meta.url))] = process.argv.slice(2);
const out = `${folder}/`;

if (!existsSync(`${out}${page}.html`)) {
  console.error(`there is no ${out}${page}.html: npm run build writes it`);
  process.exit(1);
}
const scripts = [...readFileSync(`${out}${page}.html`, "utf8").matchAll(/<script\b[^>]*\bsrc="\/app\/([^"?]+)[^>]*>/g)]
  // for browsers without modules, which no one we serve has
  .filter(([tag]) => !/\bnomodule\b/i.test(tag))
  .map(([, path]) => ({
    path,
    bytes: statSync(existsSync(`${out}${path}.br`) ? `${out}${path}.br` : `${out}${path}`).size,
  }))
  .sort((a, b) => b.bytes - a.bytes);
const total = scripts.reduce((sum, { bytes }) => sum + bytes, 0);
for (const { path, bytes } of scripts) console.log(`${String(bytes).padStart(8)}  ${path}`);
console.log(`${String(total).padStart(8)}  bytes of JavaScript, brotli, on the first load of ${page} (limit ${LIMIT})`);
if (scripts.length === 0 || total > LIMIT) process.exit(1);
