/// <reference types="vite/client" />
import { describe, expect, it } from "vitest";
import { languages } from "./language";

type Tree = { [key: string]: string | ((...about: string[]) => string) | Tree };

/** All features' words; a new messages.ts is found by itself. */
const files = import.meta.glob<Record<string, Record<string, Tree>>>(
  ["../../features/*/**/*messages.ts", "../../components/messages.ts"],
  {
    eager: true,
  },
);

function texts(tree: Tree, path = ""): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] => {
    if (typeof value === "string") return [[path + key, value]];
    if (typeof value === "function") return [[path + key, value("X", "Y", "Z")]];
    return texts(value, `${path}${key}.`);
  });
}

it("finds the features' words", () => {
  expect(Object.keys(files).length).toBeGreaterThan(3);
});

describe.each(Object.entries(files))("%s", (_, module) => {
  const byLanguage = Object.values(module)[0] ?? {};

  it("says everything in every language", () => {
    const english = texts(byLanguage.en ?? {}).map(([key]) => key);
    expect(english.length).toBeGreaterThan(0);
    for (const language of languages) {
      const there = texts(byLanguage[language] ?? {});
      expect(there.map(([key]) => key)).toEqual(english);
      expect(there.filter(([, text]) => text.trim() === "").map(([key]) => key)).toEqual([]);
    }
  });

  it("keeps what a text is about in every language", () => {
    for (const [key, text] of texts(byLanguage.en ?? {})) {
      if (!text.includes("X")) continue;
      for (const language of languages) {
        const there = texts(byLanguage[language] ?? {}).find(([name]) => name === key)?.[1];
        expect(there, `${key} in ${language}`).toContain("X");
      }
    }
  });

  it("has the typography of French: a space before what is doubled", () => {
    const wrong = texts(byLanguage.fr ?? {}).filter(([, text]) => /\p{L}[?!:;](\s|$)/u.test(text));
    expect(wrong).toEqual([]);
  });
});
