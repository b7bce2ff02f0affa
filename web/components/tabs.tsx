"use client";

import { Tabs as Radix } from "radix-ui";
import type { ReactNode } from "react";
import { useChosenInView } from "./in-view";

export type Tab = { value: string; label: string; count?: string; content: ReactNode };

/** Sides of one thing. The caller keeps which is open, in the address where it is worth a link. */
export function Tabs({
  label,
  value,
  onChange,
  tabs,
}: {
  label: string;
  value: string;
  onChange: (value: string) => void;
  tabs: readonly Tab[];
}) {
  const row = useChosenInView<HTMLDivElement>(value, "[data-state=active]");
  return (
    <Radix.Root value={value} onValueChange={onChange}>
      <Radix.List ref={row} aria-label={label} className="relative flex gap-1 overflow-x-auto border-b border-line">
        {tabs.map((tab) => (
          <Radix.Trigger
            key={tab.value}
            value={tab.value}
            className="-mb-px whitespace-nowrap border-b-2 border-transparent px-3 py-2 font-medium text-ink-soft -outline-offset-2 hover:text-ink data-[state=active]:border-accent data-[state=active]:text-ink"
          >
            {tab.label}
            {tab.count && <span className="figures ml-1.5 text-ink-soft">{tab.count}</span>}
          </Radix.Trigger>
        ))}
      </Radix.List>
      {tabs.map((tab) => (
        <Radix.Content key={tab.value} value={tab.value} className="pt-6">
          {tab.content}
        </Radix.Content>
      ))}
    </Radix.Root>
  );
}
