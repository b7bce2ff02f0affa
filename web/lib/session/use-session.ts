"use client";

import { useSyncExternalStore } from "react";
import type { Session, SessionState } from "./session";
import { sessionStore } from "./store";

const STARTING: SessionState = { status: "starting" };

export function useSessionState(): SessionState {
  return useSyncExternalStore(sessionStore.subscribe, sessionStore.get, () => STARTING);
}

/** Whose page this is. For what stands inside the app's shell, which shows nothing before somebody is signed in. */
export function useSession(): Session {
  const state = useSessionState();
  if (state.status === "signed-in" || state.status === "expired") return state.session;
  throw new Error("useSession is for screens inside the shell");
}

type Subject = "organization" | "members" | "apikeys" | "clients" | "invoices" | "payments" | "notify" | "operations";

export type Scope = `${Subject}:${"read" | "write"}`;

/** Whether the signed-in person's role holds this scope. What it does not, the screen does not offer. */
export function useMay(scope: Scope): boolean {
  const state = useSessionState();
  return (state.status === "signed-in" || state.status === "expired") && state.session.scopes.includes(scope);
}
