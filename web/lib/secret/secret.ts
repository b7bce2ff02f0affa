"use client";

import { useSyncExternalStore } from "react";

const nothing = () => () => undefined;

/** The secret of a mailed link. It stands after the `#`, so that it reaches no server's log. */
export function useSecret(): string {
  return useSyncExternalStore(
    nothing,
    () => decodeURIComponent(location.hash.slice(1)),
    () => "",
  );
}
