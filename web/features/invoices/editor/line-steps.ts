"use client";

import { useMemo, useRef, useState, useEffect, type Dispatch, type SetStateAction } from "react";
import { writeDecimal } from "@/lib/money";
import { focusField } from "./findings";
import { type DraftLine, type EditorForm, emptyLine, isBlank, type LineForm, newKey, type VatForm } from "./form";

/** What can be done with the lines; the same object as long as the editor lives, so that rows stay as they are. */
export type LineSteps = {
  change: (key: string, changes: Partial<LineForm>) => void;
  /** Names the item; one that is known brings its unit, price and VAT where no price was typed yet. */
  name: (key: string, name: string) => void;
  addBelow: (key: string | undefined) => void;
  remove: (key: string) => void;
  duplicate: (key: string) => void;
  move: (key: string, to: number, column?: string) => void;
  dragOver: (key: string, x: number, y: number) => void;
  focus: (index: number, column: string) => void;
};

type Told = { moved: (from: number, to: number) => string; removed: (at: number) => string };

export function useLineSteps({
  form,
  setForm,
  usualVat,
  known,
  locale,
  told,
}: {
  form: EditorForm;
  setForm: Dispatch<SetStateAction<EditorForm>>;
  usualVat: VatForm;
  known: ReadonlyMap<string, DraftLine> | undefined;
  locale: string;
  told: Told;
}): { steps: LineSteps; /** What just happened to a line, for those who do not see it. */ said: string } {
  const [said, say] = useState("");
  const now = useRef({ form, usualVat, known, locale, told });
  const after = useRef<string>(undefined);

  useEffect(() => {
    now.current = { form, usualVat, known, locale, told };
  });
  // a field that a step made can be gone to only once it is there
  useEffect(() => {
    if (after.current) focusField(after.current);
    after.current = undefined;
  }, [form.lines]);

  const steps = useMemo<LineSteps>(() => {
    const lines = () => now.current.form.lines;
    const put = (next: (lines: LineForm[]) => LineForm[]) => {
      setForm((before) => ({ ...before, lines: next(before.lines) }));
    };
    const change = (key: string, changes: Partial<LineForm>) => {
      put((all) => all.map((line) => (line.key === key ? { ...line, ...changes } : line)));
    };
    const move = (key: string, to: number, column?: string) => {
      const all = lines();
      const from = all.findIndex((line) => line.key === key);
      if (to < 0 || to >= all.length || from < 0 || from === to) return;
      const next = all.filter((line) => line.key !== key);
      const line = all[from];
      if (!line) return;
      next.splice(to, 0, line);
      if (column) after.current = `${key}.${column}`;
      say(now.current.told.moved(from + 1, to + 1));
      put(() => next);
    };
    return {
      change,
      name: (key, name) => {
        const { known: items, locale: at } = now.current;
        const item = items?.get(name);
        const line = lines().find((one) => one.key === key);
        if (!item || !line || line.price.trim() !== "") {
          change(key, { name });
          return;
        }
        change(key, {
          name,
          unit: item.unit,
          price: writeDecimal(item.price.net, at),
          vat: {
            category: item.vat.category,
            rate: item.vat.category === "S" ? writeDecimal(item.vat.rate ?? "0", at) : "",
          },
          description: line.description || (item.item.description ?? ""),
        });
      },
      addBelow: (key) => {
        const all = lines();
        const at = key === undefined ? all.length - 1 : all.findIndex((line) => line.key === key);
        const below = all[at + 1];
        if (below && isBlank(below)) {
          focusField(`${below.key}.name`);
          return;
        }
        const here = all[at];
        const line = emptyLine(here?.vat ?? now.current.usualVat, here?.unit);
        after.current = `${line.key}.name`;
        put((before) => [...before.slice(0, at + 1), line, ...before.slice(at + 1)]);
      },
      remove: (key) => {
        const all = lines();
        const at = all.findIndex((line) => line.key === key);
        const rest = all.filter((line) => line.key !== key);
        const left = rest.length > 0 ? rest : [emptyLine(now.current.usualVat)];
        after.current = `${(left[Math.max(0, at - 1)] ?? left[0])?.key ?? ""}.name`;
        say(now.current.told.removed(at + 1));
        put(() => left);
      },
      duplicate: (key) => {
        const line = lines().find((one) => one.key === key);
        if (!line) return;
        const copy: LineForm = {
          ...line,
          key: newKey(),
          base: line.base && { ...line.base, id: undefined },
          adjustments: line.adjustments.map((each) => ({ ...each, key: newKey() })),
        };
        after.current = `${copy.key}.name`;
        put((all) => all.flatMap((one) => (one.key === key ? [one, copy] : [one])));
      },
      move,
      dragOver: (key, x, y) => {
        const over = document.elementFromPoint(x, y)?.closest<HTMLElement>("[data-line]")?.dataset.line;
        if (over === undefined || over === key) return;
        move(
          key,
          lines().findIndex((line) => line.key === over),
        );
      },
      focus: (index, column) => {
        const line = lines()[index];
        if (line) focusField(`${line.key}.${column}`);
      },
    };
  }, [setForm]);
  return { steps, said };
}
