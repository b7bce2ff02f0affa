import createClient, { type Middleware } from "openapi-fetch";
import { authorizedFetch } from "@/lib/session/authorized-fetch";
import type { paths as AuthPaths } from "./generated/auth";
import type { paths as ClientPaths } from "./generated/client";
import type { paths as InvoicePaths } from "./generated/invoice";
import type { paths as NotificationPaths } from "./generated/notification";
import type { paths as PaymentPaths } from "./generated/payment";
import { keyToSend, noteRefusal } from "./form-keys";
import { ProblemError, readProblem } from "./problem";

/**
 * Turns refusals into {@link ProblemError}s and gives every POST an Idempotency-Key. A caller that repeats what a
 * person asked for once (a form sent again after the line broke) hands in the same key itself.
 */
const contract: Middleware = {
  onRequest({ request }) {
    if (request.method === "POST") {
      request.headers.set("Idempotency-Key", keyToSend(request.headers.get("Idempotency-Key") ?? newIdempotencyKey()));
    }
    return request;
  },
  async onResponse({ request, response }) {
    if (response.ok) return response;
    const refusal = await readProblem(response);
    const key = request.headers.get("Idempotency-Key");
    if (key) noteRefusal(key, refusal);
    throw refusal;
  },
  onError({ error }) {
    if (error instanceof ProblemError) return error;
    // fetch rejects where no answer came: offline, or the server is away
    return new ProblemError({ status: 0 });
  },
};

/** `crypto.randomUUID` is missing where a page is not secure (http on a local network). */
export function newIdempotencyKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function service<Paths extends object>() {
  const origin = typeof location === "undefined" ? "http://localhost" : location.origin;
  const client = createClient<Paths>({ baseUrl: origin, fetch: authorizedFetch });
  client.use(contract);
  return client;
}

/** The five services, by their contracts: `api.clients.GET("/clients", { params: { query: { q } } })`. */
export const api = {
  auth: service<AuthPaths>(),
  clients: service<ClientPaths>(),
  invoices: service<InvoicePaths>(),
  payments: service<PaymentPaths>(),
  notify: service<NotificationPaths>(),
};

/**
 * What an answer holds; refusals have been thrown before.
 *
 * @throws ProblemError of whatever the service refused
 */
export async function body<T>(answer: Promise<{ data?: T; response: Response }>): Promise<NonNullable<T>> {
  const { data } = await answer;
  return data as NonNullable<T>;
}

/** What an answer holds, with its version for the If-Match of the change to come. */
export async function versioned<T>(
  answer: Promise<{ data?: T; response: Response }>,
): Promise<{ data: NonNullable<T>; etag: string }> {
  const { data, response } = await answer;
  return { data: data as NonNullable<T>, etag: response.headers.get("ETag") ?? "" };
}
