"use client";

import { Check } from "lucide-react";
import { DropdownMenu } from "radix-ui";
import Link from "next/link";
import type { ReactElement, ReactNode } from "react";
import { cn } from "@/lib/cn";
import type { ChoiceMenuProps, MenuProps } from "./menu";

const entry =
  "flex w-full cursor-pointer select-none items-center gap-2.5 rounded-sm px-2.5 py-1.5 text-base outline-none " +
  "data-highlighted:bg-accent-soft data-highlighted:text-accent-ink data-disabled:opacity-50 [&_svg]:size-4 [&_svg]:shrink-0";

/** A {@link Menu} from the moment it is opened for the first time. */
export function ShownMenu({ trigger, items, align = "end" }: MenuProps) {
  return (
    <MenuFrame trigger={trigger} align={align}>
      {items
        .filter((group) => group.length > 0)
        .map((group, index) => (
          <DropdownMenu.Group key={group[0]?.label} className={cn(index > 0 && "mt-1 border-t border-line pt-1")}>
            {group.map((item) =>
              "href" in item ? (
                <DropdownMenu.Item key={item.label} asChild className={entry}>
                  <Link href={item.href}>
                    {item.icon}
                    {item.label}
                  </Link>
                </DropdownMenu.Item>
              ) : (
                <DropdownMenu.Item
                  key={item.label}
                  className={cn(entry, item.danger && "text-bad-ink")}
                  disabled={item.disabled}
                  onSelect={item.run}
                >
                  {item.icon}
                  {item.label}
                </DropdownMenu.Item>
              ),
            )}
          </DropdownMenu.Group>
        ))}
    </MenuFrame>
  );
}

/** A {@link ChoiceMenu} from the moment it is opened for the first time. */
export function ShownChoiceMenu<T extends string>({
  trigger,
  label,
  value,
  options,
  onChange,
  align = "end",
}: ChoiceMenuProps<T>) {
  return (
    <MenuFrame trigger={trigger} align={align}>
      <DropdownMenu.Label className="px-2.5 py-1 text-xs text-ink-soft">{label}</DropdownMenu.Label>
      <DropdownMenu.RadioGroup
        value={value}
        onValueChange={(next) => {
          onChange(next as T);
        }}
      >
        {options.map((option) => (
          <DropdownMenu.RadioItem key={option.value} value={option.value} className={entry}>
            <span className="flex size-4 items-center justify-center">
              <DropdownMenu.ItemIndicator>
                <Check aria-hidden />
              </DropdownMenu.ItemIndicator>
            </span>
            {option.label}
          </DropdownMenu.RadioItem>
        ))}
      </DropdownMenu.RadioGroup>
    </MenuFrame>
  );
}

function MenuFrame({
  trigger,
  align,
  children,
}: {
  trigger: ReactElement;
  align: "start" | "end";
  children: ReactNode;
}) {
  return (
    <DropdownMenu.Root defaultOpen>
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          align={align}
          sideOffset={6}
          collisionPadding={8}
          className="z-50 max-h-(--radix-dropdown-menu-content-available-height) min-w-48 animate-enter overflow-y-auto rounded-lg border border-line bg-raised p-1 text-ink shadow-raised"
        >
          {children}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
