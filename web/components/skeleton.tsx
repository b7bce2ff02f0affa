"use client";

import { cn } from "@/lib/cn";
import { useMessages } from "@/lib/i18n";
import { componentMessages } from "./messages";

/** A place in which something will stand; size it by `className` to what comes. */
export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden className={cn("block animate-breathe rounded-sm bg-line", className ?? "h-4 w-24")} />;
}

/** Says once to those who do not see it that the skeletons around it stand for something. */
export function Loading({ children }: { children: React.ReactNode }) {
  const t = useMessages(componentMessages);
  return (
    <div role="status" aria-busy="true">
      <span className="sr-only">{t.loading}</span>
      {children}
    </div>
  );
}
