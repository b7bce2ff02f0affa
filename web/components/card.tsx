import type { ReactNode } from "react";
import { cn } from "@/lib/cn";

/** What belongs together, under a head. */
export function Card({
  title,
  action,
  children,
  className,
  flush = false,
}: {
  title?: string;
  action?: ReactNode;
  children: ReactNode;
  className?: string;
  /** Without margins, for a table or list. */ flush?: boolean;
}) {
  return (
    <section className={cn("flex min-w-0 flex-col rounded-lg border border-line bg-surface", className)}>
      {title && (
        <header className="flex min-h-12 items-center justify-between gap-3 px-5 pt-3">
          <h2 className="font-semibold">{title}</h2>
          {action}
        </header>
      )}
      <div className={cn("min-w-0 flex-1", flush ? "pb-2 pt-1" : "px-5 pb-5", !title && !flush && "pt-5")}>
        {children}
      </div>
    </section>
  );
}

/** One figure of a dashboard, with what it counts and, softly, of how many. */
export function Stat({
  label,
  children,
  note,
  tone,
}: {
  label: string;
  children: ReactNode;
  note?: ReactNode;
  tone?: "bad";
}) {
  return (
    <div className="flex min-w-0 flex-col gap-1 border-line px-5 py-4">
      <div className="text-sm text-ink-soft">{label}</div>
      <div className={cn("figures min-h-8.5 text-2xl font-medium tracking-tight", tone === "bad" && "text-bad-ink")}>
        {children}
      </div>
      <div className="min-h-4.5 text-sm text-ink-soft">{note}</div>
    </div>
  );
}
