"use client";

import { useState } from "react";
import { Combobox, Field, Input } from "@/components";
import { useFormats, useMessages } from "@/lib/i18n";
import { useAddress } from "@/lib/list";
import { readDecimal, writeDecimal } from "@/lib/money";
import type { Kind } from "./invoice";
import { useClientName, useClientSearch } from "./list";
import { invoiceMessages } from "./messages";

/** What narrows a list further than its state: client, days, amounts. All of it stands in the address. */
export function ListFilters({ kind }: { kind: Kind }) {
  const t = useMessages(invoiceMessages);
  return (
    <div className="mb-4 grid gap-x-4 gap-y-3 rounded-lg border border-line bg-surface p-4 sm:grid-cols-2 lg:grid-cols-3">
      <ClientFilter />
      <Days label={t.issuedBetween} from="from" to="to" />
      {kind === "invoice" && <Days label={t.dueBetween} from="dueFrom" to="dueTo" />}
      <fieldset className="min-w-0">
        <legend className="mb-1.5 text-sm font-medium">{t.amountBetween}</legend>
        <div className="grid grid-cols-2 gap-2">
          <Amount name="min" label={`${t.amountBetween}: ${t.atLeast}`} placeholder={t.atLeast} />
          <Amount name="max" label={`${t.amountBetween}: ${t.atMost}`} placeholder={t.atMost} />
        </div>
      </fieldset>
    </div>
  );
}

function ClientFilter() {
  const t = useMessages(invoiceMessages);
  const { get, set } = useAddress();
  const id = get("client");
  const name = useClientName(id || undefined);
  const [typed, setTyped] = useState("");
  const found = useClientSearch(typed);
  return (
    <Field label={t.client}>
      <Combobox
        value={id ? { value: id, label: name ?? "" } : undefined}
        placeholder={t.anyClient}
        options={(found.data?.items ?? []).map((client) => ({
          value: client.id,
          label: client.name,
          detail: client.email,
        }))}
        busy={found.isFetching}
        onSearch={setTyped}
        onChange={(client) => {
          set({ client: client?.value });
        }}
      />
    </Field>
  );
}

function Days({ label, from, to }: { label: string; from: string; to: string }) {
  const t = useMessages(invoiceMessages);
  const { get, set } = useAddress();
  const field = (name: string, part: string) => (
    <Field label={`${label}: ${part}`} hideLabel>
      <Input
        type="date"
        value={get(name)}
        onChange={(event) => {
          set({ [name]: event.target.value });
        }}
      />
    </Field>
  );
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1.5 text-sm font-medium">{label}</legend>
      <div className="grid grid-cols-2 gap-2">
        {field(from, t.firstDay)}
        {field(to, t.lastDay)}
      </div>
    </fieldset>
  );
}

function Amount({ name, label, placeholder }: { name: string; label: string; placeholder: string }) {
  const { locale } = useFormats();
  const { get, set } = useAddress();
  const [typed, setTyped] = useState<string>();
  const take = () => {
    if (typed === undefined) return;
    const amount = readDecimal(typed, locale);
    if (amount !== undefined || typed.trim() === "") {
      set({ [name]: amount });
      setTyped(undefined);
    }
  };
  return (
    <Field label={label} hideLabel>
      <Input
        inputMode="decimal"
        placeholder={placeholder}
        aria-invalid={typed !== undefined && typed.trim() !== "" && readDecimal(typed, locale) === undefined}
        value={typed ?? writeDecimal(get(name), locale)}
        onChange={(event) => {
          setTyped(event.target.value);
        }}
        onBlur={take}
        onKeyDown={(event) => {
          if (event.key === "Enter") take();
        }}
      />
    </Field>
  );
}
