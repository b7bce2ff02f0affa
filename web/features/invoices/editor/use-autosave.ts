"use client";

import { useQueryClient } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import { api, newIdempotencyKey, ProblemError, versioned } from "@/lib/api";
import { type Draft, INVOICES, type Invoice } from "../invoice";
import { comparable, type Written } from "./draft";

export type SaveState = "untouched" | "saved" | "unsaved" | "saving" | "failed" | "conflict" | "unreadable";

export type Loaded = { invoice: Invoice; etag: string };

/** What somebody else saved meanwhile, and what both began with. */
export type Conflict = { theirs: Loaded; before: Draft };

const AFTER_TYPING = 800;
const NEXT_TRY = 10_000;

/**
 * Saves a draft a moment after each change: the first time as a new one, then with the version it was read at. One
 * save runs at a time; where somebody else was faster nothing is overwritten, and `conflict` says so.
 */
export function useAutosave({
  loaded,
  blank,
  written,
  onCreated,
}: {
  loaded: Loaded | undefined;
  /** What a new draft says before anything was typed. */
  blank: Draft;
  written: Written;
  onCreated: (id: string) => void;
}) {
  const queries = useQueryClient();
  const [state, setState] = useState<SaveState>(loaded ? "saved" : "untouched");
  const [refusal, setRefusal] = useState<ProblemError>();
  const [conflict, setConflict] = useState<Conflict>();
  const stored = useRef({ id: loaded?.invoice.id, etag: loaded?.etag ?? "", draft: loaded?.invoice.draft ?? blank });
  const latest = useRef(written);
  const running = useRef<Promise<boolean>>(undefined);
  const created = useRef(onCreated);

  useEffect(() => {
    latest.current = written;
    created.current = onCreated;
  });

  const saveOnce = useCallback(async (): Promise<boolean> => {
    const { draft } = latest.current;
    setState("saving");
    try {
      const { id, etag } = stored.current;
      const answer = id
        ? await versioned(
            api.invoices.PUT("/invoices/{id}", { params: { path: { id }, header: { "If-Match": etag } }, body: draft }),
          )
        : await versioned(
            api.invoices.POST("/invoices", {
              params: { header: { "Idempotency-Key": newIdempotencyKey() } },
              body: draft,
            }),
          );
      stored.current = { id: answer.data.id, etag: answer.etag, draft };
      setRefusal(undefined);
      setState(isSame(latest.current.draft, draft) ? "saved" : "unsaved");
      void queries.invalidateQueries({ queryKey: [INVOICES], refetchType: "none" });
      if (!id) created.current(answer.data.id);
      return true;
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      const { id, draft: before } = stored.current;
      if (error.status === 412 && id) {
        const { data, etag } = await versioned(api.invoices.GET("/invoices/{id}", { params: { path: { id } } }));
        setConflict({ theirs: { invoice: data, etag }, before });
        setState("conflict");
      } else {
        setRefusal(error);
        setState("failed");
      }
      return false;
    }
  }, [queries]);

  /** Saves what stands there now; answers whether all of it is stored. */
  const save = useCallback(async (): Promise<boolean> => {
    for (;;) {
      // whoever waits looks again: of two that wait for the same save, one begins the next
      while (running.current) await running.current;
      if (latest.current.unreadable.size > 0) return false;
      if (isSame(latest.current.draft, stored.current.draft) && stored.current.id) return true;
      running.current = saveOnce()
        .catch(() => false)
        .finally(() => {
          running.current = undefined;
        });
      if (!(await running.current)) return false;
    }
  }, [saveOnce]);

  useEffect(() => {
    if (conflict) return;
    if (written.unreadable.size > 0) {
      setState("unreadable");
      return;
    }
    if (isSame(written.draft, stored.current.draft)) {
      setState(stored.current.id ? "saved" : "untouched");
      return;
    }
    setState((now) => (now === "saving" ? now : "unsaved"));
    const timer = setTimeout(() => void save(), AFTER_TYPING);
    return () => {
      clearTimeout(timer);
    };
  }, [written, conflict, save]);

  useEffect(() => {
    if (state !== "failed" || !refusal || (refusal.status !== 0 && refusal.status < 500)) return;
    const timer = setInterval(() => void save(), NEXT_TRY);
    return () => {
      clearInterval(timer);
    };
  }, [state, refusal, save]);

  const unsaved = state === "unsaved" || state === "saving" || state === "failed";
  useEffect(() => {
    if (!unsaved) return;
    const ask = (event: BeforeUnloadEvent) => {
      event.preventDefault();
    };
    window.addEventListener("beforeunload", ask);
    return () => {
      window.removeEventListener("beforeunload", ask);
    };
  }, [unsaved]);

  // leaving for another screen: what was typed in the last moment is saved behind it
  useEffect(
    () => () => {
      const { draft, unreadable } = latest.current;
      if (unreadable.size === 0 && !isSame(draft, stored.current.draft)) void save();
    },
    [save],
  );

  /** Goes on from their version; what the editor says then is saved over it. */
  const settle = useCallback((theirs: Loaded) => {
    stored.current = { id: theirs.invoice.id, etag: theirs.etag, draft: theirs.invoice.draft ?? {} };
    setConflict(undefined);
  }, []);

  /** Nothing more is to be saved: it was issued or deleted. */
  const forget = useCallback(() => {
    stored.current = { ...stored.current, draft: latest.current.draft };
  }, []);

  const version = useCallback(() => ({ id: stored.current.id ?? "", etag: stored.current.etag }), []);

  return { state, refusal, conflict, save, settle, forget, version };
}

export function isSame(one: Draft, other: Draft): boolean {
  return JSON.stringify(sorted(comparable(one))) === JSON.stringify(sorted(comparable(other)));
}

function sorted(parts: Record<string, string>): [string, string][] {
  return Object.entries(parts).sort(([a], [b]) => (a < b ? -1 : 1));
}
