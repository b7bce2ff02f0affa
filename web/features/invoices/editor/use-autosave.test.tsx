// @vitest-environment jsdom
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { act, renderHook } from "@testing-library/react";
import type { ReactNode } from "react";
import { afterEach, expect, it, vi } from "vitest";
import { sessionStore } from "@/lib/session/store";
import type { Draft } from "../invoice";
import type { Written } from "./draft";
import { useAutosave } from "./use-autosave";

afterEach(() => {
  vi.unstubAllGlobals();
});

const written = (paymentTerms: string): Written => ({
  draft: { paymentTerms } as Draft,
  lines: [],
  lineAdjustments: [],
  adjustments: [],
  unreadable: new Set(),
});

it("saves one after the other, however many ask meanwhile: nobody is told that they changed it themselves", async () => {
  sessionStore.signedIn({
    accessToken: "token",
    expiresIn: 900,
    user: { id: "usr_1", email: "ada@lovelace.example", name: "Ada", language: "en", emailVerified: true },
    organization: "org_1",
    role: "owner",
    scopes: ["invoices:write"],
  });
  const asked: string[] = [];
  const answers: (() => void)[] = [];
  vi.stubGlobal("fetch", (request: Request) => {
    asked.push(`${request.method} ${request.headers.get("If-Match") ?? ""}`);
    const etag = `"${asked.length}"`;
    return new Promise((resolve) => {
      answers.push(() => {
        resolve(new Response(JSON.stringify({ id: "inv_1" }), { headers: { ETag: etag } }));
      });
    });
  });
  const queries = new QueryClient();
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={queries}>{children}</QueryClientProvider>
  );
  const { result, rerender } = renderHook(
    ({ now }) => useAutosave({ loaded: undefined, blank: written("").draft, written: now, onCreated: () => undefined }),
    { wrapper, initialProps: { now: written("one") } },
  );
  const first = result.current.save();
  await vi.waitFor(() => {
    expect(answers).toHaveLength(1);
  });
  rerender({ now: written("two") });
  const others = [result.current.save(), result.current.save(), result.current.save()];
  answers[0]?.();
  await vi.waitFor(() => {
    expect(answers.length).toBeGreaterThan(1);
  });
  answers.slice(1).forEach((answer) => {
    answer();
  });
  await act(() => Promise.all([first, ...others]));
  expect(asked).toEqual(["POST ", 'PUT "1"']);
});
