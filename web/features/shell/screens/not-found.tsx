"use client";

import { EmptyState, LinkButton } from "@/components";
import { useMessages } from "@/lib/i18n";
import { routes } from "@/lib/routes";
import { shellMessages } from "../messages";

/** An address that is none. */
export function NotFound() {
  const t = useMessages(shellMessages);
  return (
    <main className="py-16">
      <h1 className="sr-only">{t.notFound}</h1>
      <EmptyState title={t.notFound} action={<LinkButton href={routes.dashboard}>{t.home}</LinkButton>} />
    </main>
  );
}
