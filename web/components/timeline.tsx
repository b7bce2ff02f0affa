import type { ReactNode } from "react";
import { cn } from "@/lib/cn";
import type { Tone } from "./badge";

export type Moment = { key: string; at: ReactNode; title: ReactNode; detail?: ReactNode; tone?: Tone };

const dots: Record<Tone, string> = {
  neutral: "bg-line-strong",
  info: "bg-info-ink",
  good: "bg-good-ink",
  warn: "bg-warn-ink",
  bad: "bg-bad",
};

/** What happened, in order. */
export function Timeline({ moments }: { moments: readonly Moment[] }) {
  return (
    <ol className="flex flex-col">
      {moments.map((moment) => (
        <li key={moment.key} className="group relative flex gap-3 pb-4 last:pb-0">
          <span className="absolute bottom-0 left-[3.5px] top-3 w-px bg-line group-last:hidden" aria-hidden />
          <span
            className={cn("relative mt-1.5 size-2 shrink-0 rounded-full", dots[moment.tone ?? "neutral"])}
            aria-hidden
          />
          <div className="min-w-0 flex-1">
            <div className="flex flex-wrap justify-between gap-x-4">
              <span className="min-w-0 wrap-anywhere">{moment.title}</span>
              <span className="text-sm text-ink-soft">{moment.at}</span>
            </div>
            {moment.detail && <div className="text-sm text-ink-soft wrap-anywhere">{moment.detail}</div>}
          </div>
        </li>
      ))}
    </ol>
  );
}
