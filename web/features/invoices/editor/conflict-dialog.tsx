"use client";

import { useState } from "react";
import { Button, Dialog } from "@/components";
import { useFormats, useMessages } from "@/lib/i18n";
import type { Draft } from "../invoice";
import { comparable } from "./draft";
import { editorMessages } from "./messages";
import { termMessages } from "./terms/messages";
import type { Conflict } from "./use-autosave";

type Part = keyof Draft;

/** Two people changed one draft: shows where the two differ, and goes on with what is chosen of each part. */
export function ConflictDialog({
  conflict,
  mine,
  onSettle,
}: {
  conflict: Conflict;
  mine: Draft;
  onSettle: (merged: Draft) => void;
}) {
  const t = useMessages(editorMessages);
  const terms = useMessages(termMessages);
  const { time } = useFormats();
  const theirs = conflict.theirs.invoice.draft ?? {};
  const [ours, others, before] = [comparable(mine), comparable(theirs), comparable(conflict.before)];
  const parts = ([...new Set([...Object.keys(ours), ...Object.keys(others)])] as Part[]).filter(
    (part) => ours[part] !== others[part],
  );
  // what only one of the two changed is that one's; where both did, nothing typed here is lost unless one says so
  const [chosen, choose] = useState<Partial<Record<Part, "mine" | "theirs">>>({});
  const choice = (part: Part) => chosen[part] ?? (ours[part] === before[part] ? "theirs" : "mine");
  const { changed } = conflict.theirs.invoice;

  const settle = (pick: (part: Part) => "mine" | "theirs") => {
    const merged: Draft = { ...theirs };
    for (const part of parts) {
      if (pick(part) === "mine") Object.assign(merged, { [part]: mine[part] });
    }
    onSettle(merged);
  };

  return (
    <Dialog
      open
      modal
      wide
      title={t.conflictTitle}
      description={t.conflictLead(changed.name, time(changed.at))}
      actions={
        <>
          <Button
            onClick={() => {
              settle(() => "theirs");
            }}
          >
            {t.takeTheirs}
          </Button>
          <Button
            onClick={() => {
              settle(() => "mine");
            }}
          >
            {t.keepMine}
          </Button>
          <Button
            look="primary"
            onClick={() => {
              settle(choice);
            }}
          >
            {t.merge}
          </Button>
        </>
      }
    >
      <div className="flex flex-col divide-y divide-line">
        {parts.map((part) => (
          <fieldset key={part} className="py-3">
            <legend className="float-left w-full text-sm font-medium">
              {partName(terms.parts, part) ?? terms.parts.other}
            </legend>
            <div className="clear-both grid gap-2 pt-1.5 sm:grid-cols-2">
              {(["theirs", "mine"] as const).map((whose) => (
                <label
                  key={whose}
                  className="flex items-start gap-2.5 rounded-md border border-line p-3 has-checked:border-accent has-checked:bg-accent-soft"
                >
                  <input
                    type="radio"
                    aria-label={whose === "mine" ? t.mine : changed.name}
                    className="mt-0.5 accent-accent"
                    name={`part-${part}`}
                    checked={choice(part) === whose}
                    onChange={() => {
                      choose((now) => ({ ...now, [part]: whose }));
                    }}
                  />
                  <span className="min-w-0">
                    <span className="block text-sm text-ink-soft">{whose === "mine" ? t.mine : changed.name}</span>
                    <span className="block wrap-anywhere">
                      {summary(whose === "mine" ? mine : theirs, part) || t.nothing}
                    </span>
                  </span>
                </label>
              ))}
            </div>
          </fieldset>
        ))}
      </div>
    </Dialog>
  );
}

function partName(names: Record<string, string>, part: string): string | undefined {
  return names[part];
}

/** A part in a few words, enough to tell two apart. */
function summary(draft: Draft, part: Part): string {
  if (part === "lines")
    return (draft.lines ?? [])
      .map(({ quantity, item, price }) => `${quantity} × ${item.name} (${price.net})`)
      .join(", ");
  if (part === "notes") return (draft.notes ?? []).map(({ text }) => text).join(" / ");
  const value = draft[part];
  if (value == null) return "";
  return typeof value === "object"
    ? Object.values(value)
        .flat()
        .map((inner) => (typeof inner === "object" ? Object.values(inner as object).join(" ") : String(inner)))
        .join(", ")
    : String(value);
}
