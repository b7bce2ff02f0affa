import { ProblemError } from "../api/problem";
import type { Pages } from "./use-pages";

type Asked = { error: Error | null; refetch: () => unknown };

/** A list that comes whole, as one page of a table. */
export function onePage<Row>(rows: Row[] | undefined, { error, refetch }: Asked): Pages<Row> {
  const nothing = () => undefined;
  return {
    rows,
    error:
      error === null || error instanceof ProblemError ? error : new ProblemError({ status: 500, title: error.message }),
    retry: () => void refetch(),
    busy: false,
    hasNext: false,
    hasPrevious: false,
    next: nothing,
    previous: nothing,
  };
}
