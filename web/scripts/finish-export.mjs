// After the export: says for each page which inline scripts it has (their hashes, for the Content-Security-Policy that
// the server sends with it), and writes compressed copies beside the files. Fails where a page would need what the
// policy forbids.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const out = fileURLToPath(new URL("../out", import.meta.url));
const compressible = /\.(html|js|css|txt|svg|json|ico)$/;
const inline = /<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g;
const handlers = /<[a-z][^>]*\son[a-z]+=/i;

/** The pages' paths below the export, and their policies' script hashes. */
const pages = {};
for (const file of files(out)) {
  if (file.endsWith(".html")) {
    const html = readFileSync(file, "utf8");
    if (handlers.test(html)) throw new Error(`${file} has an inline event handler`);
    const hashes = [...html.matchAll(inline)].map(
      ([, script]) => `'sha256-${createHash("sha256").update(script).digest("base64")}'`,
    );
    pages[relative(out, file).split(sep).join("/")] = [...new Set(hashes)].sort();
  }
  if (compressible.test(file) && statSync(file).size > 512) {
    const bytes = readFileSync(file);
    writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
    writeFileSync(`${file}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }));
  }
}
const lines = Object.entries(pages).map(([page, hashes]) => `${page}\t${hashes.join(" ")}\n`);
writeFileSync(join(out, "script-hashes"), lines.join(""));

function files(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => (entry.isDirectory() ? files(join(folder, entry.name)) : [join(folder, entry.name)]))
    .filter((file) => !/\.(gz|br)$/.test(file));
}
