import { FileMinus2, FilePlus2, FileText, FileUp } from "lucide-react";
import type { Navigation } from "@/lib/navigation";
import { routes } from "@/lib/routes";

export const invoicesNavigation: Navigation = {
  places: [
    {
      id: "invoices",
      label: { en: "Invoices", de: "Rechnungen", fr: "Factures", es: "Facturas" },
      href: routes.invoices,
      icon: FileText,
      scope: "invoices:read",
      words: "bills drafts",
    },
    {
      id: "credit-notes",
      label: { en: "Credit notes", de: "Gutschriften", fr: "Avoirs", es: "Notas de crédito" },
      href: routes.creditNotes,
      icon: FileMinus2,
      scope: "invoices:read",
    },
  ],
  actions: [
    {
      id: "new-invoice",
      label: { en: "New invoice", de: "Neue Rechnung", fr: "Nouvelle facture", es: "Nueva factura" },
      href: routes.newInvoice,
      icon: FilePlus2,
      scope: "invoices:write",
      words: "create draft",
    },
    {
      id: "import-invoice",
      label: {
        en: "Import an invoice file",
        de: "Rechnungsdatei importieren",
        fr: "Importer un fichier de facture",
        es: "Importar un archivo de factura",
      },
      href: routes.importInvoice,
      icon: FileUp,
      scope: "invoices:write",
      words: "UBL CII XRechnung Factur-X ZUGFeRD Peppol XML",
    },
  ],
};
