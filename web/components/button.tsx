"use client";

import Link from "next/link";
import type { ComponentProps, ReactNode } from "react";
import { cn } from "@/lib/cn";
import { Spinner } from "./spinner";

type Look = "primary" | "secondary" | "quiet" | "danger";
type Size = "md" | "sm" | "icon";

const looks: Record<Look, string> = {
  primary: "bg-accent text-on-accent hover:bg-accent-hover",
  secondary: "border border-line-strong/55 bg-surface text-ink hover:bg-sunken",
  quiet: "text-ink-soft hover:bg-sunken hover:text-ink",
  danger: "bg-bad text-surface hover:bg-bad-hover dark:text-canvas",
};
const sizes: Record<Size, string> = {
  md: "h-9 gap-2 px-3.5 text-base",
  sm: "h-8 gap-1.5 px-2.5 text-sm",
  icon: "size-9 justify-center",
};

function classes(look: Look, size: Size, className?: string): string {
  return cn(
    "inline-flex shrink-0 select-none items-center justify-center whitespace-nowrap rounded-md font-medium transition-colors",
    "disabled:opacity-50 aria-busy:pointer-events-none",
    looks[look],
    sizes[size],
    className,
  );
}

type Props = ComponentProps<"button"> & {
  look?: Look;
  size?: Size;
  /** Shows that it works, keeps its width, and cannot be pressed again. */
  busy?: boolean;
  /** Stands before the words. */
  icon?: ReactNode;
};

/** What does something here. For what leads somewhere: {@link LinkButton}. */
export function Button({
  look = "secondary",
  size = "md",
  busy = false,
  icon,
  type = "button",
  className,
  children,
  disabled,
  onClick,
  ...rest
}: Props) {
  return (
    <button
      type={type}
      className={classes(look, size, className)}
      aria-busy={busy || undefined}
      disabled={disabled}
      onClick={
        busy
          ? (event) => {
              event.preventDefault();
            }
          : onClick
      }
      {...rest}
    >
      {busy ? <Spinner /> : icon}
      {children}
    </button>
  );
}

/** A button without words; `label` is its name for those who do not see it. */
export function IconButton({
  label,
  look = "quiet",
  children,
  ...rest
}: Omit<Props, "size" | "icon"> & { label: string }) {
  return (
    <Button look={look} size="icon" aria-label={label} title={label} {...rest}>
      {children}
    </Button>
  );
}

export function LinkButton({
  look = "secondary",
  size = "md",
  icon,
  className,
  children,
  ...rest
}: ComponentProps<typeof Link> & { look?: Look; size?: Size; icon?: ReactNode }) {
  return (
    <Link className={classes(look, size, className)} {...rest}>
      {icon}
      {children}
    </Link>
  );
}
