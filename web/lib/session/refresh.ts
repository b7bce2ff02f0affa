import { ProblemError, readProblem } from "../api/problem";
import type { Session, SignedIn } from "./session";
import { sessionStore } from "./store";

/** A token that ends sooner than this is renewed before it is used. */
const MARGIN = 30_000;

let underway: Promise<Session | undefined> | undefined;

export function isFresh(session: Session): boolean {
  return session.expiresAt - Date.now() > MARGIN;
}

/**
 * A session with a good access token, or undefined where signing in is needed. Refresh tokens are good once, so only
 * one tab at a time asks (Web Locks), and one that waited takes what the other was told. Where a page has no locks
 * (http on a local network) the server's ten seconds of grace for the token before serve.
 */
export function renew(stale?: string): Promise<Session | undefined> {
  underway ??= alone(() => ask(stale)).finally(() => {
    underway = undefined;
  });
  return underway;
}

async function ask(stale: string | undefined): Promise<Session | undefined> {
  const state = sessionStore.get();
  if (state.status === "signed-in" && isFresh(state.session) && state.session.accessToken !== stale) {
    return state.session;
  }
  return exchange();
}

/** Acts for another organization of the user's from now on, in every tab. */
export function actFor(organization: string): Promise<Session | undefined> {
  return alone(() => exchange(organization));
}

async function exchange(organization?: string): Promise<Session | undefined> {
  const response = await send("/auth/refresh", organization ? { organization } : undefined);
  if (response.ok) return sessionStore.signedIn((await response.json()) as SignedIn);
  if (response.status === 401) {
    sessionStore.expired();
    return undefined;
  }
  throw await readProblem(response);
}

/** Signs in by cookie. @throws ProblemError such as `wrong-credentials` */
export async function signIn(email: string, password: string, organization?: string): Promise<Session> {
  const response = await send("/auth/login", { email, password, cookie: true, organization });
  if (!response.ok) throw await readProblem(response);
  return sessionStore.signedIn((await response.json()) as SignedIn);
}

/** Ends the session here and in every tab. Without a line to the server it is not ended, and that is said. */
export async function signOut(): Promise<void> {
  const response = await send("/auth/logout");
  if (!response.ok) throw await readProblem(response);
  sessionStore.signedOut();
}

/** Who is signed in, once, when the page begins. */
export async function begin(): Promise<void> {
  const { status } = sessionStore.get();
  if (status !== "starting" && status !== "unreachable") return;
  if (sessionStore.worthAsking) {
    await renew();
  } else {
    sessionStore.expired();
  }
}

async function send(path: string, content?: object): Promise<Response> {
  try {
    return await fetch(path, {
      method: "POST",
      credentials: "same-origin",
      // a page that is left meanwhile must not lose the new cookie: the old one, shown again later, ends the session
      keepalive: true,
      headers: content ? { "Content-Type": "application/json" } : {},
      body: content ? JSON.stringify(content) : undefined,
    });
  } catch {
    throw new ProblemError({ status: 0 });
  }
}

async function alone<T>(work: () => Promise<T>): Promise<T> {
  if (typeof navigator === "undefined" || !("locks" in navigator)) return work();
  return (await navigator.locks.request("invoxa.refresh", work)) as T;
}
