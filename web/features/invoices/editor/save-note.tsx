"use client";

import { Check, CircleAlert, CircleDashed } from "lucide-react";
import { Spinner } from "@/components";
import { cn } from "@/lib/cn";
import { useMessages } from "@/lib/i18n";
import { editorMessages } from "./messages";
import type { SaveState } from "./use-autosave";

/** Whether what stands in the editor is stored. */
export function SaveNote({ state, offline }: { state: SaveState; offline: boolean }) {
  const t = useMessages(editorMessages);
  if (state === "untouched") return null;
  const words = state === "failed" && offline ? t.saveStates.offline : t.saveStates[state];
  const bad = state === "failed" || state === "conflict" || state === "unreadable";
  return (
    <span
      role={bad ? "alert" : "status"}
      className={cn("inline-flex items-center gap-1.5 text-sm", bad ? "text-bad-ink" : "text-ink-soft")}
      data-save-state={state}
    >
      {state === "saving" ? (
        <Spinner />
      ) : state === "saved" ? (
        <Check className="size-4" aria-hidden />
      ) : bad ? (
        <CircleAlert className="size-4" aria-hidden />
      ) : (
        <CircleDashed className="size-4" aria-hidden />
      )}
      {words}
    </span>
  );
}
