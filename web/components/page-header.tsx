"use client";

import { ChevronLeft } from "lucide-react";
import Link from "next/link";
import { type ReactNode, useEffect } from "react";

type Props = {
  title: string;
  /** Stands beside the title, such as a state. */
  badge?: ReactNode;
  description?: ReactNode;
  /** Where this is one of many. */
  back?: { href: string; label: string };
  /** At most one primary. */
  actions?: ReactNode;
};

/** The head of a page; its title is the window's too. */
export function PageHeader({ title, badge, description, back, actions }: Props) {
  useEffect(() => {
    document.title = `${title} · INVOXA`;
  }, [title]);
  return (
    <header className="mb-6 flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
      <div className="min-w-0">
        {back && (
          <Link
            href={back.href}
            className="-ml-1 mb-1 inline-flex items-center gap-0.5 rounded-sm text-sm text-ink-soft hover:text-ink"
          >
            <ChevronLeft className="size-4" aria-hidden />
            {back.label}
          </Link>
        )}
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <h1 className="text-xl font-semibold tracking-[-0.01em] wrap-anywhere">{title}</h1>
          {badge}
        </div>
        {description && <p className="mt-1 max-w-[68ch] text-ink-soft">{description}</p>}
      </div>
      {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
    </header>
  );
}
