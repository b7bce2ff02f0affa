import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startMailServer } from "./mailbox";

const launcher = join(__dirname, "../../invoxa");

/**
 * Starts an INVOXA of its own on fresh data, and stops it after. `INVOXA_E2E_URL` takes one that runs already instead
 * (its data are written to).
 */
export default async function globalSetup(): Promise<(() => Promise<void>) | undefined> {
  if (process.env.INVOXA_E2E_URL) return undefined;
  const data = mkdtempSync(join(tmpdir(), "invoxa-e2e-"));
  const mail = join(data, "mail");
  const { url, server } = await startMailServer(mail);
  process.env.INVOXA_E2E_MAIL = mail;
  const process_ = spawn(launcher, ["up", "--port", process.env.INVOXA_E2E_PORT ?? "0", "--data", join(data, "data")], {
    stdio: ["ignore", "pipe", "pipe"],
    // many sign-ups and sign-ins from one address are what a browser suite is
    env: {
      ...process.env,
      INVOXA_SANDBOX_PAYMENTS: "on",
      INVOXA_LIMIT_OPEN: "100000,PT1S",
      INVOXA_LIMIT_ADDRESS: "100000,PT1S",
      INVOXA_SMTP_URL: url,
      INVOXA_MAIL_FROM: "invoxa@lovelace.example",
    },
  });
  process.env.INVOXA_E2E_URL = await address(process_);
  return async () => {
    const ended = new Promise((resolve) => process_.once("exit", resolve));
    process_.kill("SIGTERM");
    await ended;
    server.close();
    rmSync(data, { recursive: true, force: true });
  };
}

function address(started: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
      const url = /INVOXA is at (http:\S+)/.exec(said)?.[1];
      if (url) resolve(url);
    };
    started.stdout?.on("data", hear);
    started.stderr?.on("data", hear);
    started.once("exit", () => {
      reject(new Error(`INVOXA did not start:\n${said}`));
    });
  });
}
