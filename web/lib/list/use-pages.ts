"use client";

import { keepPreviousData, useQuery, type QueryKey } from "@tanstack/react-query";
import { useCallback, useState } from "react";
import type { ProblemError } from "../api/problem";
import { useAddress } from "./use-address";

export type Page<Row> = { items: Row[]; next?: string };

export type Pages<Row> = {
  rows: Row[] | undefined;
  error: ProblemError | null;
  retry: () => void;
  /** Rows of the question before are shown while the next are fetched. */
  busy: boolean;
  hasNext: boolean;
  hasPrevious: boolean;
  next: () => void;
  previous: () => void;
};

/**
 * One page of a list, by the server's cursors: the page's cursor stands in the address, so the back button works, and
 * the cursors of the pages before are remembered here. Opened in the middle (a link), "previous" is the first page.
 */
export function usePages<Row>(
  key: QueryKey,
  fetchPage: (cursor: string | undefined) => Promise<Page<Row>>,
): Pages<Row> {
  const { get, set } = useAddress();
  const cursor = get("cursor") || undefined;
  const [trail, setTrail] = useState<string[]>([]);
  const { data, error, refetch, isPlaceholderData, isFetching } = useQuery<Page<Row>, ProblemError>({
    queryKey: [...key, cursor],
    queryFn: () => fetchPage(cursor),
    placeholderData: keepPreviousData,
  });

  const next = useCallback(() => {
    if (!data?.next) return;
    setTrail((before) => [...before, cursor ?? ""]);
    set({ cursor: data.next }, { push: true });
  }, [data, cursor, set]);

  const previous = useCallback(() => {
    set({ cursor: trail.at(-1) || undefined }, { push: true });
    setTrail((before) => before.slice(0, -1));
  }, [trail, set]);

  return {
    rows: data?.items,
    error,
    retry: () => void refetch(),
    busy: isPlaceholderData && isFetching,
    hasNext: Boolean(data?.next),
    hasPrevious: cursor !== undefined,
    next,
    previous,
  };
}
