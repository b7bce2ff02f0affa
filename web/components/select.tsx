"use client";

import { ChevronDown } from "lucide-react";
import type { ComponentProps } from "react";
import { cn } from "@/lib/cn";
import { useField } from "./field";
import { controlLook } from "./input";

export type Option = { value: string; label: string; disabled?: boolean };

type Props = Omit<ComponentProps<"select">, "children"> & {
  options: readonly Option[];
  /** What stands there while nothing is chosen; choosing it again chooses nothing. */
  placeholder?: string;
};

/** One of a few that fit in one's head. The browser's own list: the best one on a phone. For many: Combobox. */
export function Select({ options, placeholder, className, ...rest }: Props) {
  const { id, describedBy, invalid } = useField();
  return (
    <div className={cn("relative min-w-0", className)}>
      <select
        id={id}
        aria-describedby={describedBy}
        aria-invalid={invalid || undefined}
        className={cn(controlLook, "h-9 appearance-none truncate pr-8")}
        {...rest}
      >
        {placeholder !== undefined && <option value="">{placeholder}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
      <ChevronDown className="pointer-events-none absolute right-2.5 top-2.5 size-4 text-ink-soft" aria-hidden />
    </div>
  );
}
