import type { ProblemError } from "./problem";

const CANNOT_TELL = ["in-progress", "idempotency-key-reused"];

/** How often what was sent under a form's key has been refused. */
const refusals = new Map<string, number>();

/**
 * The Idempotency-Key to send for a form's own: the same as long as nobody knows whether the first try was heard, and
 * another one after each refusal. A service answers a key's repetition as it did the first time, so that what was
 * refused and mended would otherwise be refused for ever.
 */
export function keyToSend(own: string): string {
  const refused = refusals.get(own);
  return refused === undefined ? own : `${own}-${refused}`;
}

/** Notes that what was sent under this key did nothing. An answer that leaves that open changes nothing. */
export function noteRefusal(sent: string, { status, code }: ProblemError): void {
  if (status < 400 || status >= 500 || CANNOT_TELL.includes(code)) return;
  const [own = sent, refused = "0"] = sent.split("-");
  refusals.set(own, Number(refused) + 1);
}
