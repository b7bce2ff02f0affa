import { defineConfig } from "@playwright/test";

/** The browser suite: Debian's Chromium against a standalone INVOXA of its own. */
export default defineConfig({
  testDir: "e2e",
  testMatch: "*.spec.ts",
  globalSetup: "./e2e/standalone.ts",
  fullyParallel: false,
  workers: 2,
  // as much as a machine needs that builds something else beside: what works is not slower for it
  timeout: 300_000,
  expect: { timeout: 60_000 },
  reporter: [["list"]],
  forbidOnly: true,
  use: {
    locale: "en-GB",
    timezoneId: "Europe/Berlin",
    trace: "retain-on-failure",
    launchOptions: {
      executablePath: process.env.INVOXA_CHROMIUM ?? "/usr/bin/chromium",
      args: [
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
      ],
    },
  },
});
