import Link from "next/link";
import type { ComponentProps } from "react";

/** A link inside a sentence. */
export function TextLink(props: ComponentProps<typeof Link>) {
  return (
    <Link
      {...props}
      className="rounded-sm font-medium text-accent-ink underline underline-offset-3 hover:no-underline"
    />
  );
}
