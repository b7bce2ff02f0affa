// Format, types, lint and unit tests; all of them are reported, whichever fails first.
import { spawn } from "node:child_process";

const checks = [
  ["format", ["prettier", "--check", "--cache", "--cache-location", ".next/prettier", "--log-level", "warn", "."]],
  ["types", ["tsc", "--noEmit"]],
  ["lint", ["eslint", "--cache", "--cache-location", ".next/eslint/", "--max-warnings", "0", "."]],
  ["unit tests", ["vitest", "run", "--reporter=dot"]],
];

const results = [];
for (const [name, command] of checks) {
  const started = Date.now();
  const code = await new Promise((resolve) => {
    spawn("npx", ["--no-install", ...command], { stdio: "inherit" }).on("close", resolve);
  });
  results.push({ name, code, seconds: ((Date.now() - started) / 1000).toFixed(1) });
}
for (const { name, code, seconds } of results)
  console.log(`${code === 0 ? "ok    " : "FAILED"} ${name} (${seconds} s)`);
process.exit(results.some(({ code }) => code !== 0) ? 1 : 0);
