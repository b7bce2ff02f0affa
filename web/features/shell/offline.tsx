"use client";

import { onlineManager } from "@tanstack/react-query";
import { useSyncExternalStore } from "react";
import { useMessages } from "@/lib/i18n";
import { shellMessages } from "./messages";

/** Says once, at the page's edge, that the line is broken. */
export function Offline() {
  const t = useMessages(shellMessages);
  const online = useSyncExternalStore(
    (changed) => onlineManager.subscribe(changed),
    () => onlineManager.isOnline(),
    () => true,
  );
  return (
    <div role="status" aria-live="polite">
      {!online && <p className="bg-warn-soft px-4 py-2 text-center text-sm text-warn-ink">{t.offline}</p>}
    </div>
  );
}
