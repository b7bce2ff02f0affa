"use client";

import { createContext, type ReactNode, use, useId } from "react";
import { cn } from "@/lib/cn";
import { useMessages } from "@/lib/i18n";
import { componentMessages } from "./messages";

type FieldIds = { id: string; describedBy: string | undefined; invalid: boolean };

const Context = createContext<FieldIds | undefined>(undefined);

/** The ids that tie a control to its label, hint and error. Controls outside of a Field bring their own label. */
export function useField(): Partial<FieldIds> {
  return use(Context) ?? {};
}

type Props = {
  label: string;
  /** Under the control, before anything is wrong. */
  hint?: ReactNode;
  /** In place of the hint. As the service or the form's schema says it. */
  error?: string | undefined;
  optional?: boolean;
  /** For a control whose label is seen otherwise, such as a table's head. */
  hideLabel?: boolean;
  className?: string;
  children: ReactNode;
};

/** A label, one control (Input, Select, Combobox …), and what is to be said about it. */
export function Field({ label, hint, error, optional = false, hideLabel = false, className, children }: Props) {
  const t = useMessages(componentMessages);
  const id = useId();
  const note = error ?? hint;
  const noteId = note ? `${id}-note` : undefined;
  return (
    <Context value={{ id, describedBy: noteId, invalid: Boolean(error) }}>
      <div className={cn("flex min-w-0 flex-col gap-1.5", className)}>
        <label htmlFor={id} className={hideLabel ? "sr-only" : "text-sm font-medium"}>
          {label}
          {optional && <span className="font-normal text-ink-soft"> · {t.optional}</span>}
        </label>
        {children}
        {note !== undefined && (
          <div
            id={noteId}
            className={cn("text-sm", error ? "text-bad-ink" : "text-ink-soft")}
            role={error ? "alert" : undefined}
          >
            {note}
          </div>
        )}
      </div>
    </Context>
  );
}
