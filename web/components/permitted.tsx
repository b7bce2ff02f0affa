"use client";

import type { ReactNode } from "react";
import { useMessages } from "@/lib/i18n";
import { type Scope, useMay } from "@/lib/session";
import { LinkButton } from "./button";
import { componentMessages } from "./messages";
import { PageHeader } from "./page-header";
import { EmptyState } from "./states";

/** A page for roles that hold the scope; others, who came by an address, read whom to ask, and the way back. */
export function Permitted({
  scope,
  title,
  back,
  children,
}: {
  scope: Scope;
  title: string;
  back: { href: string; label: string };
  children: ReactNode;
}) {
  const t = useMessages(componentMessages);
  if (useMay(scope)) return children;
  return (
    <>
      <PageHeader title={title} back={back} />
      <EmptyState title={t.notYours} action={<LinkButton href={back.href}>{back.label}</LinkButton>}>
        {t.forbidden}
      </EmptyState>
    </>
  );
}
