import type { ClientDetails } from "./client";

type DocumentFormat = NonNullable<ClientDetails["documentFormat"]>;

/** Their own names, the same in every language. */
export const documentFormatNames: Record<DocumentFormat, string> = {
  "factur-x": "Factur-X / ZUGFeRD (PDF)",
  "en16931-ubl": "EN 16931, UBL",
  "en16931-cii": "EN 16931, CII",
  "xrechnung-ubl": "XRechnung, UBL",
  "xrechnung-cii": "XRechnung, CII",
  "peppol-ubl": "Peppol BIS Billing",
};

export const documentFormats = Object.keys(documentFormatNames) as DocumentFormat[];
