"use client";

import Link from "next/link";
import { useState } from "react";
import { Combobox, Field } from "@/components";
import { useFormats, useLanguage, useMessages } from "@/lib/i18n";
import { routes } from "@/lib/routes";
import { useMay } from "@/lib/session";
import { useClientSearch } from "../list";
import { type Finding, wordsOf } from "./findings";
import { editorMessages } from "./messages";
import { termMessages } from "./terms/messages";
import { NewClientDialog } from "./new-client-dialog";
import { type Client, useClient } from "./use-parties";

type Props = {
  value: string;
  onChange: (id: string) => void;
  error: string | undefined;
  /** What is missing of the client, to be mended where the client is. */
  findings: readonly Finding[];
  /** As the draft has the buyer, where it is no client. */
  buyerName: string | undefined;
};

/** Who is billed: found by typing, or made on the spot. */
export function ClientField({ value, onChange, error, findings, buyerName }: Props) {
  const t = useMessages(editorMessages);
  const terms = useMessages(termMessages);
  const { language } = useLanguage();
  const mayAdd = useMay("clients:write");
  const [typed, setTyped] = useState("");
  const [adding, setAdding] = useState<string>();
  const client = useClient(value);
  const found = useClientSearch(typed);
  const label = client.data?.name ?? (value ? "" : buyerName);
  return (
    <div data-field="client" className="flex flex-col gap-2">
      <Field label={t.client} error={error}>
        <Combobox
          value={value || label ? { value, label: label ?? "" } : undefined}
          placeholder={t.clientPlaceholder}
          autoFocus={value === ""}
          options={(found.data?.items ?? []).map((each) => ({
            value: each.id,
            label: each.name,
            detail: [each.address?.city, each.email].filter(Boolean).join(" · "),
          }))}
          busy={found.isFetching}
          onSearch={setTyped}
          onChange={(option) => {
            onChange(option?.value ?? "");
          }}
          action={
            mayAdd
              ? {
                  label: typed.trim() ? t.addClientNamed(typed.trim()) : t.addClient,
                  run: (name) => {
                    setAdding(name);
                  },
                }
              : undefined
          }
        />
      </Field>
      {client.data && <Address client={client.data} />}
      {value !== "" && findings.length > 0 && (
        <ul className="text-sm text-warn-ink">
          {findings.map((finding) => (
            <li key={finding.pointer + finding.code}>{wordsOf(terms.findings, finding, language)}</li>
          ))}
          {mayAdd && (
            <li>
              <Link href={routes.editClient(value)} className="rounded-sm font-medium underline underline-offset-3">
                {t.editClient}
              </Link>
            </li>
          )}
        </ul>
      )}
      {adding !== undefined && (
        <NewClientDialog
          name={adding}
          onClose={() => {
            setAdding(undefined);
          }}
          onAdded={(id) => {
            setAdding(undefined);
            onChange(id);
          }}
        />
      )}
    </div>
  );
}

function Address({ client }: { client: Client }) {
  const { country } = useFormats();
  const { address } = client;
  const lines = [
    [address?.line1, address?.line2].filter(Boolean).join(", "),
    [address?.postCode, address?.city].filter(Boolean).join(" "),
    address?.country && country(address.country),
    client.vatId,
    client.email,
  ].filter(Boolean);
  return (
    <address className="text-sm not-italic text-ink-soft">
      {lines.map((line) => (
        <div key={line} className="truncate">
          {line}
        </div>
      ))}
    </address>
  );
}
