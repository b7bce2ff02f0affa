import { expect } from "@playwright/test";

type Answer = { id: string; name?: string };
export type Call = <T>(method: "GET" | "POST" | "PUT", path: string, data?: unknown) => Promise<T>;

const buyers = [
  ["Aurora Optik GmbH", "Berlin", "DE", "rechnungen@aurora-optik.example"],
  ["Bäckerei Sonnleitner", "München", "DE", "buero@sonnleitner.example"],
  ["Chocolaterie Duval", "Lyon", "FR", "compta@duval.example"],
  ["Drukkerij Van den Berg", "Utrecht", "NL", "admin@vandenberg.example"],
  ["Estudio Marín", "Valencia", "ES", "hola@marin.example"],
  ["Fjord Catering AS", "Bergen", "NO", "faktura@fjord.example"],
  ["Gesellschaft für angewandte Wasserwirtschaft und Bodenkunde mbH", "Rostock", "DE", "kreditoren@gawb.example"],
] as const;

const work = [
  ["Advice", "HUR", "120.00"],
  ["Website maintenance", "MON", "480.00"],
  ["Workshop", "DAY", "1250.00"],
  ["Proofreading", "HUR", "64.50"],
] as const;

/** A small business in full swing: clients, drafts, issued, late and paid invoices over two years. */
export async function populate(
  call: Call,
  count = 30,
): Promise<{ clients: string[]; invoices: string[]; publicToken: string }> {
  const profile = await call<Record<string, unknown>>("GET", "/auth/organization");
  await call("PUT", "/auth/organization", {
    ...profile,
    vatId: "DE123456788",
    address: { line1: "Ringstraße 7", city: "Berlin", postCode: "10115", country: "DE" },
    contact: { name: "Ada Lovelace", phone: "+49 30 1234567", email: "ada@lovelace.example" },
    bankAccounts: [{ name: "Lovelace Engines", iban: "DE89370400440532013000" }],
  });
  const clients: string[] = [];
  for (const [name, city, country, email] of buyers) {
    const address = { line1: "Hauptstraße 1", city, postCode: "10115", country };
    clients.push((await call<Answer>("POST", "/clients", { name, email, currency: "EUR", address })).id);
  }
  const invoices: string[] = [];
  for (let index = 0; index < count; index++) {
    const [item, unit, net] = work[index % work.length] ?? work[0];
    const clientId = clients[(index * 3) % clients.length];
    const { id } = await call<Answer>("POST", "/invoices", {
      clientId,
      issueDate: day(index * 22),
      dueDate: day(index * 22 - 14),
      lines: [
        {
          quantity: String(2 + ((index * 7) % 5)),
          unit,
          price: { net },
          vat: { category: "S", rate: "19" },
          item: { name: item },
        },
      ],
    });
    invoices.push(id);
    if (index < 2) continue;
    const issued = await call<{ totals: { payable?: string }; balance: string }>("POST", `/invoices/${id}/issue`, {});
    if (index % 5 === 3 || index > 9) {
      await call("POST", "/payments", {
        clientId,
        method: "bank-transfer",
        amount: issued.balance,
        currency: "EUR",
        receivedOn: day(index * 22 - 10),
        allocations: [{ invoiceId: id, amount: issued.balance }],
      });
    }
  }
  if (count > 3) await send(call, invoices[3] ?? "");
  // the client's page of one that is open
  const { publicToken = "" } =
    count > 2 ? await call<{ publicToken?: string }>("GET", `/invoices/${invoices[2] ?? ""}`) : {};
  return { clients, invoices, publicToken };
}

/** What an invoice needs of its seller. */
export async function complete(call: Call): Promise<void> {
  const profile = await call<Record<string, unknown>>("GET", "/auth/organization");
  await call("PUT", "/auth/organization", {
    ...profile,
    vatId: "DE136695976",
    address: { line1: "Ring 7", city: "Berlin", postCode: "10115", country: "DE" },
  });
}

/** An invoice of 2 January over this much, without VAT. */
export async function issued(call: Call, clientId: string, net: string, dueDate: string): Promise<string> {
  const { id } = await call<{ id: string }>("POST", "/invoices", {
    clientId,
    issueDate: "2026-01-02",
    dueDate,
    lines: [{ quantity: "1", unit: "C62", price: { net }, vat: { category: "Z", rate: "0" }, item: { name: "Lens" } }],
  });
  await call("POST", `/invoices/${id}/issue`, {});
  return id;
}

/** One goes out; the outbox has it a moment later. */
async function send(call: Call, id: string): Promise<void> {
  await call("POST", `/invoices/${id}/send`, {});
  await expect
    .poll(async () => (await call<{ items: unknown[] }>("GET", "/notify/messages")).items.length)
    .toBeGreaterThan(0);
}

function day(back: number): string {
  return new Date(Date.now() - back * 86_400_000).toISOString().slice(0, 10);
}
