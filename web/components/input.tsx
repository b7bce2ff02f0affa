"use client";

import { Eye, EyeOff, Search } from "lucide-react";
import { type ComponentProps, type ReactNode, useState } from "react";
import { cn } from "@/lib/cn";
import { useMessages } from "@/lib/i18n";
import { useField } from "./field";
import { componentMessages } from "./messages";

export const controlLook =
  "w-full min-w-0 rounded-md border border-line-strong bg-surface px-3 text-base text-ink placeholder:text-ink-soft/80 " +
  "hover:border-ink-soft aria-invalid:border-bad disabled:bg-sunken disabled:text-ink-soft";

const fileLook =
  "h-auto py-1.5 file:mr-3 file:rounded-sm file:bg-sunken file:px-2.5 file:py-1 file:font-medium file:text-ink";

/** One line of text, or a file. Inside a {@link Field} it is tied to its label. */
export function Input({ className, ...rest }: ComponentProps<"input">) {
  const { id, describedBy, invalid } = useField();
  return (
    <input
      id={id}
      aria-describedby={describedBy}
      aria-invalid={invalid || undefined}
      className={cn(controlLook, rest.type === "file" ? fileLook : "h-9", className)}
      {...rest}
    />
  );
}

export function TextArea({ className, rows = 4, ...rest }: ComponentProps<"textarea">) {
  const { id, describedBy, invalid } = useField();
  return (
    <textarea
      id={id}
      rows={rows}
      aria-describedby={describedBy}
      aria-invalid={invalid || undefined}
      className={cn(controlLook, "resize-y py-2", className)}
      {...rest}
    />
  );
}

export function PasswordInput({ className, ...rest }: Omit<ComponentProps<"input">, "type">) {
  const t = useMessages(componentMessages);
  const [shown, setShown] = useState(false);
  return (
    <div className="relative">
      <Input
        type={shown ? "text" : "password"}
        spellCheck={false}
        autoCapitalize="off"
        className={cn("pr-11", className)}
        {...rest}
      />
      <button
        type="button"
        className="absolute inset-y-0 right-0 flex w-10 items-center justify-center rounded-md text-ink-soft hover:text-ink"
        aria-label={shown ? t.hidePassword : t.showPassword}
        onClick={() => {
          setShown(!shown);
        }}
      >
        {shown ? <EyeOff className="size-4" aria-hidden /> : <Eye className="size-4" aria-hidden />}
      </button>
    </div>
  );
}

/** A list's search; `label` is its name. `end` stands inside at the right, such as a key's name. */
export function SearchInput({
  label,
  end,
  className,
  ...rest
}: ComponentProps<"input"> & { label: string; end?: ReactNode }) {
  return (
    <div className={cn("relative", className)}>
      <Search className="pointer-events-none absolute left-3 top-2.5 size-4 text-ink-soft" aria-hidden />
      <Input type="search" aria-label={label} placeholder={label} className="pl-9" {...rest} />
      {end && <span className="pointer-events-none absolute right-2.5 top-2 text-ink-soft">{end}</span>}
    </div>
  );
}

/** A tick with its words beside it. */
export function Checkbox({ label, className, ...rest }: Omit<ComponentProps<"input">, "type"> & { label: ReactNode }) {
  return (
    <label className={cn("flex items-start gap-2.5", className)}>
      <input type="checkbox" className="mt-0.5 size-4 shrink-0 accent-accent" {...rest} />
      <span>{label}</span>
    </label>
  );
}
