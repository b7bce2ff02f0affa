"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, body } from "@/lib/api";
import { CLIENTS } from "./list";

/** The columns that the import knows, as the contract names them. */
export const importColumns = [
  "name",
  "number",
  "kind",
  "tradingName",
  "vatId",
  "taxRegistrationId",
  "email",
  "contactName",
  "contactPhone",
  "contactEmail",
  "line1",
  "line2",
  "postCode",
  "city",
  "subdivision",
  "country",
  "currency",
  "language",
  "paymentDays",
  "buyerReference",
  "electronicAddresses",
  "documentFormat",
  "xmlByEmail",
  "tags",
  "notes",
] as const;

export type ImportColumn = (typeof importColumns)[number];

/** Other names that files of other programs have for a column; in lower case, letters and digits alone. */
const alike: Record<ImportColumn, readonly string[]> = {
  name: [
    "company",
    "companyname",
    "client",
    "customer",
    "firma",
    "kunde",
    "kundenname",
    "nom",
    "raisonsociale",
    "societe",
    "client",
    "nombre",
    "empresa",
    "cliente",
    "razonsocial",
  ],
  number: ["clientnumber", "customernumber", "kundennummer", "kundennr", "numeroclient", "numerodecliente"],
  kind: ["type", "art", "tipo"],
  tradingName: ["handelsname", "nomcommercial", "nombrecomercial", "dba"],
  vatId: ["vat", "vatnumber", "ustid", "ustidnr", "umsatzsteuerid", "tva", "numerodetva", "nif", "nifiva", "cif"],
  taxRegistrationId: ["taxnumber", "steuernummer", "numerofiscal", "taxid"],
  email: ["mail", "emailaddress", "emailadresse", "courriel", "correo", "correoelectronico"],
  contactName: ["contact", "contactperson", "ansprechpartner", "contacto"],
  contactPhone: ["phone", "telephone", "telefon", "tel", "telefono"],
  contactEmail: [],
  line1: ["address", "street", "addressline1", "strasse", "anschrift", "adresse", "rue", "direccion", "calle"],
  line2: ["addressline2", "adresszusatz", "complement"],
  postCode: ["zip", "postalcode", "zipcode", "plz", "postleitzahl", "codepostal", "codigopostal", "cp"],
  city: ["town", "ort", "stadt", "ville", "ciudad"],
  subdivision: ["state", "region", "province", "bundesland", "provincia"],
  country: ["countrycode", "land", "pays", "pais"],
  currency: ["waehrung", "wahrung", "devise", "moneda"],
  language: ["sprache", "langue", "idioma"],
  paymentDays: ["paymentterms", "terms", "zahlungsziel", "delai", "plazo"],
  buyerReference: ["reference", "leitwegid", "referenz"],
  electronicAddresses: ["peppolid", "peppol", "endpoint"],
  documentFormat: ["format", "rechnungsformat"],
  xmlByEmail: [],
  tags: ["labels", "schlagworter", "etiquettes", "etiquetas"],
  notes: ["note", "notiz", "notizen", "remarques", "notas", "comments"],
};

/** Which column of ours each column of the file seems to be; each of ours once. */
export function guessColumns(headings: readonly string[]): (ImportColumn | "")[] {
  const taken = new Set<ImportColumn>();
  return headings.map((heading) => {
    const plain = heading
      .normalize("NFD")
      .replaceAll(/\p{M}/gu, "")
      .replaceAll("ß", "ss")
      .toLowerCase()
      .replaceAll(/[^a-z0-9]/g, "");
    const found = importColumns.find(
      (column) => !taken.has(column) && (column.toLowerCase() === plain || alike[column].includes(plain)),
    );
    if (found) taken.add(found);
    return found ?? "";
  });
}

/** The rows with our headings, without the columns that are left out. */
export function mapped(rows: readonly (readonly string[])[], columns: readonly (ImportColumn | "")[]): string[][] {
  const kept = columns.flatMap((column, index) => (column === "" ? [] : [{ column, index }]));
  return [kept.map(({ column }) => column), ...rows.slice(1).map((row) => kept.map(({ index }) => row[index] ?? ""))];
}

/** RFC 4180, every cell as it is: what the import reads is data, never a spreadsheet. */
export function importText(rows: readonly (readonly string[])[]): string {
  return rows
    .map((row) =>
      row
        .map((value) => (/[",\r\n]/.test(value) || value === "" ? `"${value.replaceAll('"', '""')}"` : value))
        .join(","),
    )
    .join("\r\n");
}

export function useImportClients() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ text, dryRun, key }: { text: string; dryRun: boolean; key: string }) =>
      body(
        api.clients.POST("/clients/import", {
          params: { query: { dryRun }, header: { "Idempotency-Key": key } },
          headers: { "Content-Type": "text/csv" },
          body: text,
          bodySerializer: (csv) => csv,
        }),
      ),
    onSuccess: (_, { dryRun }) => (dryRun ? undefined : queries.invalidateQueries({ queryKey: [CLIENTS] })),
  });
}
