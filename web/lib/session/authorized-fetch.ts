import { ProblemError } from "../api/problem";
import { isFresh, renew } from "./refresh";
import type { Session } from "./session";
import { sessionStore } from "./store";

/** What needs no token, and what a token must not be sent with. */
const OPEN =
  /^\/(auth\/(register|login|refresh|logout|password\/(forgot|reset)|email\/verify|invitations\/(open|accept))|(invoices|payments)\/public\/)/;

/**
 * Sends a request with the access token. One that is too old is renewed first; where the session is over, the request
 * waits until somebody has signed in again and is then sent, so that what a person did is neither lost nor repeated.
 */
export async function authorizedFetch(request: Request): Promise<Response> {
  if (OPEN.test(new URL(request.url).pathname)) return fetch(request);
  let session = await current();
  for (let attempt = 0; ; attempt++) {
    const sent = request.clone();
    sent.headers.set("Authorization", `Bearer ${session.accessToken}`);
    const response = await fetch(sent);
    if (response.status !== 401 || attempt === 1) return response;
    session = (await renew(session.accessToken)) ?? (await nextSession(request.signal));
  }
}

async function current(): Promise<Session> {
  const state = sessionStore.get();
  if (state.status === "signed-in" && isFresh(state.session)) return state.session;
  if (state.status === "expired") return nextSession();
  return (await renew()) ?? nextSession();
}

/** Waits until the same person is signed in again, for the same organization; as anybody else nothing is sent. */
function nextSession(signal?: AbortSignal): Promise<Session> {
  const before = owner();
  return new Promise((resolve, reject) => {
    const stop = sessionStore.subscribe(() => {
      const state = sessionStore.get();
      if (state.status === "signed-in" && (before === undefined || before === owner())) {
        stop();
        resolve(state.session);
      } else if (state.status !== "expired") {
        stop();
        reject(new ProblemError({ status: 401 }));
      }
    });
    signal?.addEventListener("abort", () => {
      stop();
      reject(signal.reason as Error);
    });
  });
}

function owner(): string | undefined {
  const state = sessionStore.get();
  return "session" in state ? `${state.session.user.id} ${state.session.organization}` : undefined;
}
