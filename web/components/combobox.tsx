"use client";

import { Popover } from "radix-ui";
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from "react";
import { cn } from "@/lib/cn";
import { useMessages } from "@/lib/i18n";
import { useField } from "./field";
import { controlLook } from "./input";
import { componentMessages } from "./messages";
import { Spinner } from "./spinner";

export type ComboboxOption = { value: string; label: string; detail?: string };

type Props = {
  /** What is chosen; its label stands in the field while nobody types. */
  value: ComboboxOption | undefined;
  onChange: (option: ComboboxOption | undefined) => void;
  /** What fits what was typed. The caller filters, or asks the service. */
  options: readonly ComboboxOption[];
  onSearch: (typed: string) => void;
  busy?: boolean;
  /** A last entry that does something else, such as "Add a client". */
  action?: { label: ReactNode; run: (typed: string) => void };
  placeholder?: string;
  disabled?: boolean;
  autoFocus?: boolean;
  onBlur?: () => void;
  name?: string;
};

/** One of many, found by typing (ARIA combobox with a list). Arrows move, Enter takes, Escape leaves it as it was. */
export function Combobox(props: Props) {
  const {
    value,
    onChange,
    options,
    onSearch,
    busy = false,
    action,
    placeholder,
    disabled,
    autoFocus,
    onBlur,
    name,
  } = props;
  const t = useMessages(componentMessages);
  const field = useField();
  const ownId = useId();
  const listId = `${field.id ?? ownId}-list`;
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState<string>();
  const [active, setActive] = useState(0);
  const list = useRef<HTMLUListElement>(null);
  const count = options.length + (action ? 1 : 0);
  const at = Math.min(active, Math.max(0, count - 1));

  useEffect(() => {
    list.current?.querySelector(`[data-index="${at}"]`)?.scrollIntoView({ block: "nearest" });
  }, [at, open]);

  const close = () => {
    setOpen(false);
    setTyped(undefined);
    setActive(0);
  };
  const take = (index: number) => {
    const option = options[index];
    if (option) onChange(option);
    else action?.run(typed ?? "");
    close();
  };
  const search = (text: string) => {
    setTyped(text);
    setActive(0);
    setOpen(true);
    onSearch(text);
    if (text === "") onChange(undefined);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (!open) setOpen(true);
      else if (count > 0) setActive((at + (event.key === "ArrowDown" ? 1 : count - 1)) % count);
    } else if (event.key === "Enter" && open && count > 0) {
      event.preventDefault();
      take(at);
    } else if (event.key === "Escape" && open) {
      event.preventDefault();
      event.stopPropagation();
      close();
    }
  };
  const entry = (index: number) =>
    cn("cursor-pointer rounded-sm px-2.5 py-1.5", index === at && "bg-accent-soft text-accent-ink");

  return (
    <Popover.Root
      open={open}
      onOpenChange={(next) => {
        if (!next) close();
      }}
    >
      <Popover.Anchor asChild>
        <div className="relative">
          <input
            id={field.id}
            name={name}
            role="combobox"
            autoComplete="off"
            aria-expanded={open}
            aria-controls={listId}
            aria-autocomplete="list"
            aria-activedescendant={open && count > 0 ? `${listId}-${at}` : undefined}
            aria-describedby={field.describedBy}
            aria-invalid={field.invalid || undefined}
            className={cn(controlLook, "h-9 pr-9")}
            placeholder={placeholder}
            disabled={disabled}
            autoFocus={autoFocus}
            value={typed ?? value?.label ?? ""}
            onChange={(event) => {
              search(event.target.value);
            }}
            onClick={() => {
              setOpen(true);
            }}
            onKeyDown={onKeyDown}
            onBlur={() => {
              close();
              onBlur?.();
            }}
          />
          {busy && (
            <span className="absolute right-2.5 top-2.5 text-ink-soft">
              <Spinner />
            </span>
          )}
        </div>
      </Popover.Anchor>
      <Popover.Portal>
        <Popover.Content
          align="start"
          sideOffset={4}
          className="z-50 max-h-72 w-(--radix-popover-trigger-width) min-w-56 animate-enter overflow-y-auto rounded-lg border border-line bg-raised p-1 text-base shadow-raised"
          onOpenAutoFocus={(event) => {
            event.preventDefault();
          }}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
          }}
          onInteractOutside={(event) => {
            if (event.target instanceof Node && event.target === document.getElementById(field.id ?? ""))
              event.preventDefault();
          }}
          // the list is worked from the field, which keeps the focus
          onMouseDown={(event) => {
            event.preventDefault();
          }}
          aria-label={placeholder ?? name}
        >
          <ul ref={list} id={listId} role="listbox" aria-label={placeholder ?? t.noMatches}>
            {options.map((option, index) => (
              // eslint-disable-next-line jsx-a11y/click-events-have-key-events -- the keys are the field's
              <li
                key={option.value}
                id={`${listId}-${index}`}
                data-index={index}
                role="option"
                aria-selected={index === at}
                className={entry(index)}
                onClick={() => {
                  take(index);
                }}
              >
                <div className="truncate">{option.label}</div>
                {option.detail && <div className="truncate text-sm text-ink-soft">{option.detail}</div>}
              </li>
            ))}
            {action && (
              // eslint-disable-next-line jsx-a11y/click-events-have-key-events -- the keys are the field's
              <li
                id={`${listId}-${options.length}`}
                data-index={options.length}
                role="option"
                aria-selected={at === options.length}
                className={cn(entry(options.length), "font-medium text-accent-ink")}
                onClick={() => {
                  take(options.length);
                }}
              >
                {action.label}
              </li>
            )}
          </ul>
          {options.length === 0 && !busy && <p className="px-2.5 py-1.5 text-ink-soft">{t.noMatches}</p>}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
