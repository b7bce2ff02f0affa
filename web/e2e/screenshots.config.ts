import { defineConfig } from "@playwright/test";
import base from "../playwright.config";

/** `npm run screenshots`: each screen in light, dark and at phone width, into web/screenshots. */
export default defineConfig({
  ...base,
  testDir: ".",
  testMatch: "screenshots.ts",
  globalSetup: "./standalone.ts",
  outputDir: "../screenshots/run",
});
