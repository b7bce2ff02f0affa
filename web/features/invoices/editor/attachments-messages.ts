import { defineMessages } from "@/lib/i18n";

export const attachmentMessages = defineMessages({
  en: {
    title: "Attachments",
    attach: "Attach a file",
    hint: "PDF, PNG, JPEG, CSV, XLSX or ODS, up to 5 MB each. They are part of the PDF, the XML and the client’s page.",
    remove: (name: string) => `Remove ${name}`,
    kind: (name: string) => `“${name}” must be a PDF, PNG, JPEG, CSV, XLSX or ODS file.`,
    large: (name: string) => `“${name}” must be 5 MB or smaller.`,
    empty: (name: string) => `“${name}” must not be empty.`,
  },
  de: {
    title: "Anlagen",
    attach: "Datei anhängen",
    hint: "PDF, PNG, JPEG, CSV, XLSX oder ODS, je 5 MB. Sie gehen mit der Rechnung: im PDF, im XML und auf der Seite des Kunden.",
    remove: (name) => `${name} entfernen`,
    kind: (name) =>
      `„${name}“ ist von einer Art, die Rechnungen nicht tragen können. Anhängen lassen sich PDF, PNG, JPEG, CSV, XLSX und ODS.`,
    large: (name) => `„${name}“ ist größer als 5 MB.`,
    empty: (name) => `„${name}“ ist leer.`,
  },
  fr: {
    title: "Pièces jointes",
    attach: "Joindre un fichier",
    hint: "PDF, PNG, JPEG, CSV, XLSX ou ODS, 5 Mo chacun. Ils partent avec la facture : dans le PDF, dans le XML et sur la page du client.",
    remove: (name) => `Retirer ${name}`,
    kind: (name) =>
      `« ${name} » est d’un type qu’une facture ne peut pas porter. On peut joindre PDF, PNG, JPEG, CSV, XLSX et ODS.`,
    large: (name) => `« ${name} » dépasse 5 Mo.`,
    empty: (name) => `« ${name} » est vide.`,
  },
  es: {
    title: "Archivos adjuntos",
    attach: "Adjuntar un archivo",
    hint: "PDF, PNG, JPEG, CSV, XLSX u ODS, de 5 MB cada uno. Van con la factura: en el PDF, en el XML y en la página del cliente.",
    remove: (name) => `Quitar ${name}`,
    kind: (name) =>
      `«${name}» es de un tipo que una factura no puede llevar. Se pueden adjuntar PDF, PNG, JPEG, CSV, XLSX y ODS.`,
    large: (name) => `«${name}» ocupa más de 5 MB.`,
    empty: (name) => `«${name}» está vacío.`,
  },
});
