import type { Session, SessionState, SignedIn } from "./session";

/** Says to this browser's next page load that asking for a session is worth it. No secret. */
const HINT = "invoxa.signed-in";
const CHANNEL = "invoxa.session";

type Told = { kind: "signed-in"; session: Session } | { kind: "signed-out" };
type Listener = () => void;

/** The one session of this page; tells the other tabs of each change, and hears theirs. */
class SessionStore {
  private state: SessionState = { status: "starting" };
  private readonly listeners = new Set<Listener>();
  private readonly channel: BroadcastChannel | undefined;

  constructor() {
    if (typeof window === "undefined" || typeof BroadcastChannel === "undefined") return;
    this.channel = new BroadcastChannel(CHANNEL);
    this.channel.onmessage = ({ data }: MessageEvent<Told>) => {
      if (data.kind === "signed-in") this.set({ status: "signed-in", session: data.session });
      else this.set({ status: "signed-out" });
    };
  }

  readonly get = (): SessionState => this.state;

  readonly subscribe = (listener: Listener): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  signedIn(answer: SignedIn): Session {
    const { expiresIn, ...rest } = answer;
    const session = { ...rest, expiresAt: Date.now() + expiresIn * 1000 };
    remember(true);
    this.set({ status: "signed-in", session });
    this.channel?.postMessage({ kind: "signed-in", session } satisfies Told);
    return session;
  }

  signedOut(): void {
    remember(false);
    this.set({ status: "signed-out" });
    this.channel?.postMessage({ kind: "signed-out" } satisfies Told);
  }

  /** The session is over without anybody having signed out. Before anybody was signed in it is simply signed out. */
  expired(): void {
    if (this.state.status === "signed-in") this.set({ status: "expired", session: this.state.session });
    else if (this.state.status === "starting" || this.state.status === "unreachable") {
      remember(false);
      this.set({ status: "signed-out" });
    }
  }

  /** There was no answer when the page began. */
  unreachable(): void {
    if (this.state.status === "starting") this.set({ status: "unreachable" });
  }

  /** Whether this browser had a session when it was last asked. */
  get worthAsking(): boolean {
    try {
      return localStorage.getItem(HINT) !== null;
    } catch {
      return true;
    }
  }

  private set(next: SessionState): void {
    this.state = next;
    this.listeners.forEach((listener) => {
      listener();
    });
  }
}

function remember(signedIn: boolean): void {
  try {
    if (signedIn) localStorage.setItem(HINT, "1");
    else localStorage.removeItem(HINT);
  } catch {
    // storage is blocked: each load asks
  }
}

export const sessionStore = new SessionStore();
