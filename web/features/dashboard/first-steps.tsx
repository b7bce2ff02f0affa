"use client";

import { useQuery } from "@tanstack/react-query";
import { Check } from "lucide-react";
import Link from "next/link";
import { Button, Card, toast } from "@/components";
import { api, body, type AuthApi } from "@/lib/api";
import { useMessages } from "@/lib/i18n";
import { routes } from "@/lib/routes";
import { useMay } from "@/lib/session";
import { firstStepsMessages } from "./first-steps-messages";
import { useActivity, useRevenue } from "./reports";
import { useAddSamples, useRemoveSamples, useSamples } from "./samples";

/** The way to the first issued invoice, until it is issued; and the samples, as long as they are there. */
export function FirstSteps() {
  const t = useMessages(firstStepsMessages);
  const mayWrite = useMay("invoices:write");
  const activity = useActivity();
  const revenue = useRevenue();
  const samples = useSamples();
  const remove = useRemoveSamples();
  const known = activity.data !== undefined && revenue.data !== undefined;
  const nothingIssued =
    known && revenue.data.rows.length === 0 && activity.data.items.every(({ what }) => what === "drafted");
  const there = samples.data ?? [];
  if (!mayWrite || !known || (!nothingIssued && there.length === 0)) return null;
  const removing = there.length > 0 && (
    <div className="flex flex-wrap items-center justify-between gap-3">
      <p className="text-ink-soft">{t.samplesThere}</p>
      <Button
        size="sm"
        busy={remove.isPending}
        onClick={() => {
          remove.mutate(there, { onSuccess: () => toast(t.removed), onError: (error) => toast.error(error.message) });
        }}
      >
        {t.remove}
      </Button>
    </div>
  );
  if (!nothingIssued) return <Card>{removing}</Card>;
  return (
    <Card title={t.title}>
      <Steps drafted={activity.data.items.length > 0} />
      <div className="mt-4 border-t border-line pt-4">{removing || <Samples />}</div>
    </Card>
  );
}

function Steps({ drafted }: { drafted: boolean }) {
  const t = useMessages(firstStepsMessages);
  const organization = useQuery({
    queryKey: ["organization"],
    queryFn: () => body(api.auth.GET("/auth/organization")),
    staleTime: 300_000,
  });
  const clients = useQuery({
    queryKey: ["clients", "any"],
    queryFn: () => body(api.clients.GET("/clients", { params: { query: { state: "active", limit: 1 } } })),
  });
  const steps = [
    {
      href: routes.settingsOf("organization"),
      done: organization.data !== undefined && isComplete(organization.data),
      ...t.details,
    },
    { href: routes.newClient, done: (clients.data?.items.length ?? 0) > 0, ...t.client },
    { href: drafted ? `${routes.invoices}?state=draft` : routes.newInvoice, done: drafted, ...t.write },
    { href: drafted ? `${routes.invoices}?state=draft` : routes.newInvoice, done: false, ...t.issue },
  ];
  const next = steps.findIndex(({ done }) => !done);
  return (
    <ol aria-label={t.title} className="grid gap-3 sm:grid-cols-2 xl:grid-cols-4">
      {steps.map(({ href, done, name, why }, index) => (
        <li key={name} aria-current={index === next ? "step" : undefined}>
          <Link
            href={href}
            className="flex h-full gap-3 rounded-md border border-line p-3 hover:bg-sunken aria-[current]:border-accent"
          >
            <span
              aria-hidden
              className={`figures flex size-6 shrink-0 items-center justify-center rounded-full text-sm font-medium ${done ? "bg-good-soft text-good-ink" : index === next ? "bg-accent text-on-accent" : "bg-sunken text-ink-soft"}`}
            >
              {done ? <Check className="size-4" /> : index + 1}
            </span>
            <span className="min-w-0">
              <span className="block font-medium">
                {name}
                {done && <span className="sr-only">{` (${t.done})`}</span>}
              </span>
              <span className="block text-sm text-ink-soft">{why}</span>
            </span>
          </Link>
        </li>
      ))}
    </ol>
  );
}

function Samples() {
  const t = useMessages(firstStepsMessages);
  const mayClients = useMay("clients:write");
  const add = useAddSamples();
  if (!mayClients) return null;
  return (
    <div className="flex flex-wrap items-center justify-between gap-3">
      <p className="text-ink-soft">{t.samplesLead}</p>
      <Button
        size="sm"
        busy={add.isPending}
        onClick={() => {
          add.mutate(undefined, { onSuccess: () => toast(t.added), onError: (error) => toast.error(error.message) });
        }}
      >
        {t.add}
      </Button>
    </div>
  );
}

/** Whether it has what an invoice must say of its seller, and where to pay. */
function isComplete({ address, vatId, taxRegistrationId, bankAccounts }: AuthApi["schemas"]["Profile"]): boolean {
  return Boolean(address.line1 && address.city && (vatId || taxRegistrationId) && bankAccounts?.length);
}
