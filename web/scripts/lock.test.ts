import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

type Locked = { optionalDependencies?: Record<string, string> };

const { packages } = JSON.parse(readFileSync(new URL("../package-lock.json", import.meta.url), "utf8")) as {
  packages: Record<string, Locked>;
};

// npm leaves out of the lock what the registry did not have when it was written; newer `npm ci` then refuses all of it
it("the lock holds the builds for every system, also those that cannot be had here", () => {
  const missing = Object.entries(packages).flatMap(([path, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).filter(
      (name) => !packages[`${path}/node_modules/${name}`] && !packages[`node_modules/${name}`],
    ),
  );
  expect(missing).toEqual([]);
});
