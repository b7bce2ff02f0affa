"use client";

import { useFormats } from "@/lib/i18n";

/** A day (`2026-11-22`). */
export function DayText({ day, short = false }: { day: string; short?: boolean }) {
  const formats = useFormats();
  return (
    <time dateTime={day} className="figures whitespace-nowrap">
      {short ? formats.dayShort(day) : formats.day(day)}
    </time>
  );
}

/** An instant; `ago` says how long since, with the instant itself as its title. */
export function TimeText({ at, ago = false }: { at: string; ago?: boolean }) {
  const formats = useFormats();
  return (
    <time dateTime={at} title={formats.time(at)} className="figures whitespace-nowrap">
      {ago ? formats.ago(at) : formats.time(at)}
    </time>
  );
}
