import type { ExternalToast } from "sonner";

export type Notice = { kind: "message" | "error"; words: string; options?: ExternalToast };

const waiting: Notice[] = [];
const listeners = new Set<() => void>();
let said = false;

function say(notice: Notice): void {
  said = true;
  waiting.push(notice);
  listeners.forEach((listener) => {
    listener();
  });
}

/** Says in passing what was done, or that it failed. What shows it is fetched with the first one. */
export const toast = Object.assign(
  (words: string, options?: ExternalToast) => {
    say({ kind: "message", words, options });
  },
  {
    error: (words: string, options?: ExternalToast) => {
      say({ kind: "error", words, options });
    },
  },
);

/** The notices that nobody has been shown yet; each is handed out once. */
export const notices = {
  any: () => said,
  take: () => waiting.splice(0),
  subscribe: (listener: () => void) => {
    listeners.add(listener);
    return () => {
      listeners.delete(listener);
    };
  },
};
