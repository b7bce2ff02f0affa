export { actFor, begin, signIn, signOut } from "./refresh";
export { sessionStore } from "./store";
export { useMay, useSession, useSessionState, type Scope } from "./use-session";
export type { Role, Session, SessionState, User } from "./session";
