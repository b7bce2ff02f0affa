import type { components } from "../api/generated/auth";

export type User = components["schemas"]["User"];
export type Role = components["schemas"]["Role"];
export type SignedIn = {
  accessToken: string;
  expiresIn: number;
  user: User;
  organization: string;
  role: Role;
  scopes: string[];
};

/** Who is signed in here. The access token lives in this object and nowhere else; the refresh token in a cookie. */
export type Session = Omit<SignedIn, "expiresIn"> & {
  /** Milliseconds since the epoch, by this machine's clock. */
  expiresAt: number;
};

export type SessionState =
  | { status: "starting" }
  /** INVOXA did not answer when the page began; who is signed in is not known. */
  | { status: "unreachable" }
  | { status: "signed-out" }
  | { status: "signed-in"; session: Session }
  /** The refresh token is over: the page stays as it is, and a dialog asks to sign in again. */
  | { status: "expired"; session: Session };
