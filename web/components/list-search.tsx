"use client";

import { useEffect, useRef, useState } from "react";
import { useAddress } from "@/lib/list";
import { SearchInput } from "./input";

/** A list's search as one types: `q` in the address, a moment after the last key. `/` goes to it. */
export function ListSearch({ label, className }: { label: string; className?: string }) {
  const { get, set } = useAddress();
  const field = useRef<HTMLInputElement>(null);
  const settled = get("q");
  // undefined while nobody types: then the address says what stands here
  const [typed, setTyped] = useState<string>();

  const asked = useRef(settled);

  useEffect(() => {
    if (typed === undefined || typed.trim() === asked.current) return;
    const timer = setTimeout(() => {
      asked.current = typed.trim();
      set({ q: asked.current });
    }, 250);
    return () => {
      clearTimeout(timer);
    };
  }, [typed, set]);

  useEffect(() => {
    // changed from elsewhere: the back button, "clear filters"
    if (settled === asked.current) return;
    asked.current = settled;
    setTyped(undefined);
  }, [settled]);

  useEffect(() => {
    const heard = (event: KeyboardEvent) => {
      const at = event.target as HTMLElement;
      if (
        event.key !== "/" ||
        event.ctrlKey ||
        event.metaKey ||
        at.isContentEditable ||
        /^(INPUT|TEXTAREA|SELECT)$/.test(at.tagName)
      )
        return;
      event.preventDefault();
      field.current?.focus();
    };
    window.addEventListener("keydown", heard);
    return () => {
      window.removeEventListener("keydown", heard);
    };
  }, []);

  return (
    <SearchInput
      ref={field}
      label={label}
      className={className}
      value={typed ?? settled}
      onChange={(event) => {
        setTyped(event.target.value);
      }}
      end={
        <kbd className="font-sans text-xs max-sm:hidden" aria-hidden>
          /
        </kbd>
      }
    />
  );
}
