// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { SignedIn } from "./session";

const answer = (token: string, user = "usr_1"): SignedIn => ({
  accessToken: token,
  expiresIn: 900,
  user: { id: user, email: "ada@lovelace.example", name: "Ada", language: "en", emailVerified: true },
  organization: "org_1",
  role: "owner",
  scopes: ["clients:read"],
});

const json = (content: unknown, status = 200) => new Response(JSON.stringify(content), { status });
const path = (asked: RequestInfo | URL) =>
  new URL(asked instanceof Request ? asked.url : String(asked), "http://here").pathname;
const token = (asked: RequestInfo | URL) => (asked instanceof Request ? asked.headers.get("Authorization") : null);

/** The modules keep one session; each test has a page of its own. */
async function page() {
  vi.resetModules();
  const { sessionStore } = await import("./store");
  const { renew } = await import("./refresh");
  const { authorizedFetch } = await import("./authorized-fetch");
  return { sessionStore, renew, authorizedFetch };
}

beforeEach(() => {
  localStorage.clear();
});

describe("a request", () => {
  it("goes with the token, and with a new one where the old is refused, with its body both times", async () => {
    const { sessionStore, authorizedFetch } = await page();
    sessionStore.signedIn(answer("old"));
    const bodies: string[] = [];
    vi.stubGlobal("fetch", async (asked: Request | string) => {
      if (path(asked) === "/auth/refresh") return json(answer("new"));
      bodies.push(await (asked as Request).text());
      return token(asked) === "Bearer new" ? json({}) : json({}, 401);
    });
    const response = await authorizedFetch(new Request("http://here/clients", { method: "POST", body: "typed" }));
    expect(response.status).toBe(200);
    expect(bodies).toEqual(["typed", "typed"]);
  });

  it("waits where the session is over, and is sent once somebody has signed in again", async () => {
    const { sessionStore, authorizedFetch } = await page();
    sessionStore.signedIn(answer("old"));
    vi.stubGlobal("fetch", async (asked: Request | string) =>
      path(asked) === "/auth/refresh"
        ? json({}, 401)
        : token(asked) === "Bearer fresh"
          ? json({ done: true })
          : json({}, 401),
    );
    const waiting = authorizedFetch(new Request("http://here/clients"));
    await vi.waitFor(() => {
      expect(sessionStore.get().status).toBe("expired");
    });
    sessionStore.signedIn(answer("fresh"));
    expect(await (await waiting).json()).toEqual({ done: true });
  });

  it("that one person made is never sent as another", async () => {
    const { sessionStore, authorizedFetch } = await page();
    sessionStore.signedIn(answer("old"));
    const sent: (string | null)[] = [];
    vi.stubGlobal("fetch", async (asked: Request | string) => {
      if (path(asked) !== "/auth/refresh") sent.push(token(asked));
      return json({}, 401);
    });
    const waiting = authorizedFetch(new Request("http://here/payments", { method: "POST" }));
    await vi.waitFor(() => {
      expect(sessionStore.get().status).toBe("expired");
    });
    sessionStore.signedIn(answer("somebody else's", "usr_2"));
    await expect(waiting).rejects.toMatchObject({ status: 401 });
    expect(sent).toEqual(["Bearer old"]);
  });

  it("without need of a token takes none along", async () => {
    const { sessionStore, authorizedFetch } = await page();
    sessionStore.signedIn(answer("secret"));
    const sent: (string | null)[] = [];
    vi.stubGlobal("fetch", async (asked: Request) => {
      sent.push(token(asked));
      return json({});
    });
    await authorizedFetch(new Request("http://here/invoices/public/abc"));
    await authorizedFetch(new Request("http://here/auth/password/forgot", { method: "POST" }));
    expect(sent).toEqual([null, null]);
  });
});

describe("a refresh", () => {
  it("is asked for once by however many need it", async () => {
    const { sessionStore, authorizedFetch } = await page();
    sessionStore.signedIn({ ...answer("ends soon"), expiresIn: 5 });
    let refreshes = 0;
    vi.stubGlobal("fetch", async (asked: Request | string) => {
      if (path(asked) !== "/auth/refresh") return json({});
      refreshes++;
      return json(answer("new"));
    });
    await Promise.all(Array.from({ length: 10 }, () => authorizedFetch(new Request("http://here/clients"))));
    expect(refreshes).toBe(1);
  });

  it("that gets no answer ends nothing: the line is broken, not the session", async () => {
    const { sessionStore, renew } = await page();
    sessionStore.signedIn({ ...answer("ends soon"), expiresIn: 5 });
    vi.stubGlobal("fetch", () => Promise.reject(new TypeError("offline")));
    await expect(renew()).rejects.toMatchObject({ status: 0 });
    expect(sessionStore.get().status).toBe("signed-in");
  });
});
