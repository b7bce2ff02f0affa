import { afterEach, expect, it, vi } from "vitest";
import { api, newIdempotencyKey } from "./client";

afterEach(() => {
  vi.unstubAllGlobals();
});

/** Sends a form that many times, each answered so; tells which keys were sent. */
async function keysOf(answers: { status: number; type?: string }[]): Promise<(string | null)[]> {
  const key = newIdempotencyKey();
  const sent: (string | null)[] = [];
  for (const answer of answers) {
    vi.stubGlobal("fetch", (request: Request) => {
      sent.push(request.headers.get("Idempotency-Key"));
      return Promise.resolve(
        new Response(JSON.stringify(answer), {
          status: answer.status,
          headers: { "Content-Type": "application/problem+json" },
        }),
      );
    });
    await api.auth
      .POST("/auth/login", {
        params: { header: { "Idempotency-Key": key } },
        body: { email: "", password: "" },
      } as never)
      .catch(() => undefined);
  }
  return sent.map((each) => each?.replace(key, "key") ?? null);
}

it("is the same until there is an answer, and another one after each refusal", async () => {
  expect(
    await keysOf([
      { status: 503 },
      { status: 503 },
      { status: 422 },
      { status: 422 },
      { status: 500 },
      { status: 200 },
    ]),
  ).toEqual(["key", "key", "key", "key-1", "key-2", "key-2"]);
});

it("stays where a refusal leaves open whether the first try was heard", async () => {
  expect(
    await keysOf([
      { status: 409, type: "urn:invoxa:problem:in-progress" },
      { status: 422, type: "urn:invoxa:problem:idempotency-key-reused" },
      { status: 200 },
    ]),
  ).toEqual(["key", "key", "key"]);
});
