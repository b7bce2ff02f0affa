"use client";

import { type RefObject, useEffect, useRef } from "react";

/** Brings what is chosen in a row that scrolls sideways to where it is seen, each time the choice changes. */
export function useChosenInView<T extends HTMLElement>(chosen: string, selector: string): RefObject<T | null> {
  const row = useRef<T>(null);
  useEffect(() => {
    const at = row.current?.querySelector<HTMLElement>(selector);
    // the row alone is moved: the page stays where it is
    if (row.current && at) row.current.scrollLeft = at.offsetLeft - (row.current.clientWidth - at.offsetWidth) / 2;
  }, [chosen, selector]);
  return row;
}
