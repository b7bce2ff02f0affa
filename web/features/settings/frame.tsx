"use client";

import Link from "next/link";
import type { ReactNode } from "react";
import { PageHeader, useChosenInView } from "@/components";
import { cn } from "@/lib/cn";
import { useMessages } from "@/lib/i18n";
import { routes, type SettingsPart } from "@/lib/routes";
import { type Scope, useSession } from "@/lib/session";
import { settingsMessages } from "./messages";

const parts: readonly { part: SettingsPart; scope?: Scope }[] = [
  { part: "organization", scope: "organization:read" },
  { part: "members", scope: "members:read" },
  { part: "numbers", scope: "invoices:read" },
  { part: "taxes", scope: "invoices:read" },
  { part: "emails", scope: "notify:read" },
  { part: "api-keys", scope: "apikeys:read" },
  { part: "sessions" },
];

/** A part of the settings, beside the list of those that the role may see. */
export function SettingsFrame({
  part,
  lead,
  wide = false,
  children,
}: {
  part: keyof (typeof settingsMessages)["en"]["parts"];
  lead?: string;
  wide?: boolean;
  children: ReactNode;
}) {
  const t = useMessages(settingsMessages);
  const { scopes } = useSession();
  const row = useChosenInView<HTMLElement>(part, "[aria-current=page]");
  return (
    <>
      <PageHeader title={t.parts[part]} description={lead} />
      <div className="grid items-start gap-x-10 gap-y-6 lg:grid-cols-[11rem_minmax(0,1fr)]">
        <nav ref={row} aria-label={t.title} className="relative max-lg:-mx-4 max-lg:overflow-x-auto max-lg:px-4">
          <ul className="flex gap-1 lg:flex-col">
            {parts
              .filter(({ scope }) => !scope || scopes.includes(scope))
              .map((one) => (
                <li key={one.part}>
                  <Link
                    href={routes.settingsOf(one.part)}
                    aria-current={one.part === part ? "page" : undefined}
                    className={cn(
                      "block whitespace-nowrap rounded-md px-2.5 py-1.5 font-medium text-ink-soft -outline-offset-2 hover:bg-sunken hover:text-ink",
                      one.part === part && "bg-accent-soft text-accent-ink hover:bg-accent-soft hover:text-accent-ink",
                    )}
                  >
                    {t.parts[one.part as keyof typeof t.parts]}
                  </Link>
                </li>
              ))}
          </ul>
        </nav>
        <div className={cn("flex min-w-0 flex-col gap-8", !wide && "max-w-3xl")}>{children}</div>
      </div>
    </>
  );
}

/** A head, and what stands under it. */
export function Part({
  title,
  action,
  lead,
  children,
}: {
  title: string;
  action?: ReactNode;
  lead?: string;
  children: ReactNode;
}) {
  return (
    <section className="flex min-w-0 flex-col gap-4">
      <header className="flex flex-wrap items-center justify-between gap-3">
        <div>
          <h2 className="text-lg font-semibold">{title}</h2>
          {lead && <p className="max-w-[68ch] text-ink-soft">{lead}</p>}
        </div>
        {action}
      </header>
      {children}
    </section>
  );
}
