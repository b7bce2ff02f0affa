"use client";

import { X } from "lucide-react";
import { Dialog as Radix } from "radix-ui";
import { type ReactNode, useState } from "react";
import { cn } from "@/lib/cn";
import { useMessages } from "@/lib/i18n";
import { componentMessages } from "./messages";

type Props = {
  open: boolean;
  onOpenChange?: (open: boolean) => void;
  title: string;
  description?: ReactNode;
  children?: ReactNode;
  /** Buttons, the primary one last. */
  actions?: ReactNode;
  /** Cannot be closed but by what it asks. */
  modal?: boolean;
  wide?: boolean;
};

const scrim = "fixed inset-0 z-40 animate-enter bg-scrim";

/**
 * Gives the focus back to what had it when this opened. The primitives do so only for a trigger that they know; where
 * it was an entry of a menu, which is gone by then, the menu's button gets it.
 */
function useFocusBack(open: boolean) {
  // seen while it is drawn: a field of the dialog may take the focus before any effect runs
  const [known, setKnown] = useState<{ open: boolean; opener: HTMLElement | null }>({ open: false, opener: null });
  if (open !== known.open) setKnown({ open, opener: open ? focused() : known.opener });
  return {
    onCloseAutoFocus: (event: Event) => {
      event.preventDefault();
      known.opener?.focus();
    },
  };
}

function focused(): HTMLElement | null {
  if (typeof document === "undefined") return null;
  const at = document.activeElement;
  const menu = at?.closest("[role=menu]")?.getAttribute("aria-labelledby");
  return menu ? document.getElementById(menu) : at instanceof HTMLElement ? at : null;
}

/** One question over the page. */
export function Dialog({
  open,
  onOpenChange,
  title,
  description,
  children,
  actions,
  modal = false,
  wide = false,
}: Props) {
  const t = useMessages(componentMessages);
  const focusBack = useFocusBack(open);
  return (
    <Radix.Root
      open={open}
      onOpenChange={(next) => {
        if (!modal) onOpenChange?.(next);
      }}
    >
      <Radix.Portal>
        <Radix.Overlay className={scrim} />
        <Radix.Content
          className={cn(
            "fixed left-1/2 top-1/2 z-50 flex max-h-[calc(100dvh-2rem)] w-[calc(100vw-2rem)] -translate-x-1/2 -translate-y-1/2 animate-enter flex-col",
            "rounded-lg border border-line bg-raised shadow-raised outline-none",
            wide ? "max-w-3xl" : "max-w-md",
          )}
          {...(description ? {} : { "aria-describedby": undefined })}
          {...focusBack}
          onEscapeKeyDown={
            modal
              ? (event) => {
                  event.preventDefault();
                }
              : undefined
          }
        >
          <header className="flex items-start justify-between gap-4 px-6 pt-5">
            <Radix.Title className="text-lg font-semibold">{title}</Radix.Title>
            {!modal && <Close label={t.close} />}
          </header>
          <div className="flex min-h-0 flex-col gap-4 overflow-y-auto px-6 pb-6 pt-1.5">
            {description && <Radix.Description className="text-base text-ink-soft">{description}</Radix.Description>}
            {children}
            {actions && <footer className="flex flex-wrap justify-end gap-2 pt-2">{actions}</footer>}
          </div>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

/** What is read or done in passing, from the side; the page stays where it is. */
export function Sheet({
  open,
  onOpenChange,
  title,
  description,
  children,
  actions,
  side = "right",
}: Omit<Props, "modal" | "wide"> & { side?: "left" | "right" }) {
  const t = useMessages(componentMessages);
  const focusBack = useFocusBack(open);
  return (
    <Radix.Root open={open} onOpenChange={onOpenChange}>
      <Radix.Portal>
        <Radix.Overlay className={scrim} />
        <Radix.Content
          className={cn(
            "fixed inset-y-0 z-50 flex w-full animate-slide flex-col border-line bg-raised shadow-raised outline-none",
            side === "right" ? "right-0 max-w-lg border-l [--from:24px]" : "left-0 max-w-72 border-r [--from:-24px]",
          )}
          {...(description ? {} : { "aria-describedby": undefined })}
          {...focusBack}
        >
          <header className="flex items-start justify-between gap-4 border-b border-line px-6 py-4">
            <div>
              <Radix.Title className="text-lg font-semibold">{title}</Radix.Title>
              {description && <Radix.Description className="text-sm text-ink-soft">{description}</Radix.Description>}
            </div>
            <Close label={t.close} />
          </header>
          {/* what is longer than the sheet is scrolled by keys, also where nothing in it takes the focus */}
          {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- see above */}
          <div tabIndex={0} className="min-h-0 flex-1 overflow-y-auto px-6 py-5 -outline-offset-2">
            {children}
          </div>
          {actions && (
            <footer className="flex flex-wrap justify-end gap-2 border-t border-line px-6 py-4">{actions}</footer>
          )}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

function Close({ label }: { label: string }) {
  return (
    <Radix.Close
      className="-mr-2 -mt-1 flex size-8 shrink-0 items-center justify-center rounded-md text-ink-soft hover:bg-sunken hover:text-ink"
      aria-label={label}
    >
      <X className="size-4" aria-hidden />
    </Radix.Close>
  );
}
