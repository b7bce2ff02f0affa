import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { alias: { "@": import.meta.dirname } },
  esbuild: { jsx: "automatic" },
  test: {
    include: ["{lib,components,features,scripts,app}/**/*.test.{ts,tsx}"],
    environment: "node",
    // the machine may be busy; nothing here measures time
    testTimeout: 60_000,
    restoreMocks: true,
  },
});
