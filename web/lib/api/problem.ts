import type { components } from "./generated/auth";

export type Problem = Partial<components["schemas"]["Problem"]> & { status: number };
/** `sentence` is the detail by the code of each language, where a service says it in all of them. */
export type FieldError = { pointer: string; code: string; detail: string; sentence?: Record<string, string> };

/** A refusal (RFC 9457), or that there was no answer at all (`status` 0). */
export class ProblemError extends Error {
  readonly problem: Problem;
  /** Seconds after which another try makes sense, as the server says; 429 and 503 alone. */
  readonly retryAfter: number | undefined;

  constructor(problem: Problem, retryAfter?: number) {
    super(problem.detail ?? problem.title ?? `HTTP ${problem.status}`);
    this.name = "ProblemError";
    this.problem = problem;
    this.retryAfter = retryAfter;
  }

  /** The last part of the type, such as `wrong-credentials`. */
  get code(): string {
    return this.problem.type?.split(":").at(-1) ?? "";
  }

  get status(): number {
    return this.problem.status;
  }

  get isOffline(): boolean {
    return this.problem.status === 0;
  }

  get fieldErrors(): readonly FieldError[] {
    return this.problem.errors ?? [];
  }
}

/** `/lines/0/price` as react-hook-form names it: `lines.0.price` (RFC 6901; `~1` and `~0` are resolved). */
export function fieldOfPointer(pointer: string): string {
  return pointer
    .split("/")
    .slice(1)
    .map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~"))
    .join(".");
}

/** Reads a refusal's body; one that is no problem document (a proxy's page) becomes one. */
export async function readProblem(response: Response): Promise<ProblemError> {
  const retryAfter = Number(response.headers.get("Retry-After")) || undefined;
  try {
    const body: unknown = await response.clone().json();
    if (typeof body === "object" && body !== null) {
      return new ProblemError({ ...body, status: response.status }, retryAfter);
    }
  } catch {
    // not JSON: the status says all there is
  }
  return new ProblemError({ status: response.status, title: response.statusText }, retryAfter);
}
