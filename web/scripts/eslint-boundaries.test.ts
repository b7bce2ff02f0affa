import { ESLint } from "eslint";
import { describe, expect, it } from "vitest";

const eslint = new ESLint({ cwd: new URL("..", import.meta.url).pathname });

async function rulesBroken(filePath: string, code: string): Promise<(string | null)[]> {
  const [result] = await eslint.lintText(code, { filePath });
  return (result?.messages ?? []).map(({ ruleId }) => ruleId);
}

describe("the import direction", () => {
  it.each([
    ["lib/planted.ts", 'import "@/components";'],
    ["lib/planted.ts", 'import "@/features/clients";'],
    ["components/planted.ts", 'import "@/features/clients";'],
    ["features/clients/planted.ts", 'import "@/features/access/messages";'],
    ["features/clients/planted.ts", 'import "@/app/layout";'],
  ])("is refused the other way: %s with %s", async (file, code) => {
    expect(await rulesBroken(file, code)).toContain("no-restricted-imports");
  });

  it.each([
    ["features/clients/planted.ts", 'import "@/features/access";'],
    ["features/clients/planted.ts", 'import "@/components";'],
    ["app/planted.ts", 'import "@/features/access/screens/sign-in";'],
  ])("is let through along the arrow: %s with %s", async (file, code) => {
    expect(await rulesBroken(file, code)).toEqual([]);
  });
});

describe("what a screen may not do", () => {
  it.each([
    ["words in the markup", "export const a = <p>Hello</p>;"],
    ["arithmetic on amounts", "export const a = parseFloat(amount);"],
    ["the whole of zod in a page", 'import { z } from "zod"; z.string();'],
    ["HTML from a string", "export const a = <p dangerouslySetInnerHTML={{ __html: x }} />;"],
  ])("%s", async (_, code) => {
    expect(await rulesBroken("features/clients/planted.tsx", code)).toContain("no-restricted-syntax");
  });
});
