"use client";

import type { ReactNode } from "react";
import { languageNames, useFormats, useMessages } from "@/lib/i18n";
import { clientMessages } from "./client-messages";
import { documentFormatNames } from "./document-formats";
import { formMessages } from "./form-messages";
import type { Client } from "./list";

type Address = NonNullable<Client["address"]>;
type Contact = NonNullable<Client["contact"]>;

/** All that is known of a client, without what nobody filled in. */
export function ClientFacts({ client }: { client: Client }) {
  const t = useMessages(clientMessages);
  const f = useMessages(formMessages);
  const formats = useFormats();
  const lines = (address: Address | undefined) =>
    [
      address?.line1,
      address?.line2,
      address?.line3,
      [address?.postCode, address?.city].filter(Boolean).join(" "),
      address?.subdivision,
      address?.country && formats.country(address.country),
    ].filter(Boolean) as string[];
  const person = (contact: Contact) => (
    <>
      {[contact.name, contact.role].filter(Boolean).join(", ")}
      {contact.email && (
        <div>
          <a className="text-accent-ink underline-offset-2 hover:underline" href={`mailto:${contact.email}`}>
            {contact.email}
          </a>
        </div>
      )}
      {contact.phone && (
        <div>
          <a
            className="text-accent-ink underline-offset-2 hover:underline"
            href={`tel:${contact.phone.replaceAll(/[^+\d]/g, "")}`}
          >
            {contact.phone}
          </a>
        </div>
      )}
    </>
  );
  const facts: [string, ReactNode][] = [
    [f.kind, f.kinds[client.kind]],
    [f.number, client.number],
    [
      f.email,
      client.email && (
        <a className="text-accent-ink underline-offset-2 hover:underline" href={`mailto:${client.email}`}>
          {client.email}
        </a>
      ),
    ],
    [f.address, lines(client.address).map((line, index) => <div key={index}>{line}</div>)],
    [f.vatId, client.vatId],
    [f.taxRegistrationId, client.taxRegistrationId],
    [f.legalRegistration, client.legalRegistration?.value],
    [f.contact, client.contact && person(client.contact)],
    ...(client.contacts ?? []).map((contact): [string, ReactNode] => [f.contact, person(contact)]),
    ...(client.deliveryAddresses ?? []).map(({ name, address }): [string, ReactNode] => [
      f.deliveryAddress,
      [name, ...lines(address)].filter(Boolean).map((line, index) => <div key={index}>{line}</div>),
    ]),
    [f.paymentDays, client.paymentDays !== undefined && t.days(client.paymentDays)],
    [f.currency, client.currency],
    [f.language, client.language && languageNames[client.language]],
    [f.buyerReference, client.buyerReference],
    [f.documentFormat, client.documentFormat && documentFormatNames[client.documentFormat]],
    [f.xmlByEmail, client.xmlByEmail && f.yes],
    [
      f.identifiers,
      client.identifiers?.map(({ scheme, value }) => (
        <div key={`${scheme}${value}`}>{[scheme, value].filter(Boolean).join(" · ")}</div>
      )),
    ],
    [
      f.electronicAddresses,
      client.electronicAddresses?.map(({ scheme, value }) => (
        <div key={`${scheme}${value}`}>{[scheme, value].filter(Boolean).join(" · ")}</div>
      )),
    ],
    [f.tags, client.tags?.join(", ")],
    ...(client.customFields ?? []).map(({ name, value }): [string, ReactNode] => [name ?? "", value]),
    [f.notes, client.notes && <span className="whitespace-pre-line">{client.notes}</span>],
  ];
  return (
    <dl className="flex flex-col gap-3">
      {facts
        .filter(([, value]) => (Array.isArray(value) ? value.length > 0 : Boolean(value)))
        .map(([label, value], index) => (
          <div key={index}>
            <dt className="text-sm text-ink-soft">{label}</dt>
            <dd className="wrap-anywhere">{value}</dd>
          </div>
        ))}
    </dl>
  );
}
