import { defineMessages } from "@/lib/i18n";

export const firstStepsMessages = defineMessages({
  en: {
    title: "Getting started",
    done: "done",
    details: { name: "Your details", why: "Every invoice shows your address, tax number and bank account." },
    client: { name: "Add a client", why: "The company or person you bill. A name and an address are enough." },
    write: { name: "Write an invoice", why: "It saves automatically and has no number yet." },
    issue: { name: "Issue and send", why: "The invoice gets its number and goes out with a link to view and pay." },
    samplesLead:
      "Look around with three sample clients and their drafts. Nothing is issued, and you can remove them at any time.",
    samplesThere: "You have sample clients and drafts. An invoice issued to one of them stays.",
    add: "Add samples",
    remove: "Remove samples",
    added: "Three sample clients and drafts added",
    removed: "Sample drafts deleted, sample clients archived",
  },
  de: {
    title: "Erste Schritte",
    done: "erledigt",
    details: { name: "Ihre Angaben", why: "Anschrift, Steuernummer und Bankkonto stehen auf jeder Rechnung." },
    client: { name: "Kunden anlegen", why: "Wer die Rechnung bekommt; Name und Anschrift genügen." },
    write: { name: "Rechnung schreiben", why: "Sie wird automatisch gespeichert und hat noch keine Nummer." },
    issue: {
      name: "Ausstellen und senden",
      why: "Die Rechnung bekommt ihre Nummer und geht mit einem Link zum Ansehen und Bezahlen hinaus.",
    },
    samplesLead:
      "Sehen Sie sich mit drei Musterkunden und ihren Entwürfen um. Es wird nichts ausgestellt, und Sie können sie jederzeit entfernen.",
    samplesThere: "Musterkunden und Entwürfe sind angelegt. Eine an sie ausgestellte Rechnung bleibt bestehen.",
    add: "Muster anlegen",
    remove: "Muster entfernen",
    added: "Drei Musterkunden mit Entwürfen angelegt",
    removed: "Entwürfe gelöscht, Musterkunden archiviert",
  },
  fr: {
    title: "Jusqu’à la première facture",
    done: "fait",
    details: { name: "Vos coordonnées", why: "Adresse, numéro fiscal et compte bancaire figurent sur chaque facture." },
    client: { name: "Un client", why: "À qui vous facturez ; un nom et une adresse suffisent." },
    write: { name: "La rédiger", why: "Elle s’enregistre seule et n’a pas encore de numéro." },
    issue: { name: "Émettre et envoyer", why: "Elle reçoit son numéro et part avec un lien de paiement." },
    samplesLead:
      "Découvrez d’abord avec trois clients d’exemple et leurs brouillons. Rien n’est émis, et ils peuvent être retirés.",
    samplesThere: "Des clients d’exemple et leurs brouillons sont présents. Une facture émise à l’un d’eux resterait.",
    add: "Ajouter des exemples",
    remove: "Retirer les exemples",
    added: "Trois clients d’exemple et leurs brouillons ajoutés",
    removed: "Brouillons supprimés, clients d’exemple archivés",
  },
  es: {
    title: "Hasta la primera factura",
    done: "hecho",
    details: { name: "Sus datos", why: "Dirección, número fiscal y cuenta bancaria figuran en cada factura." },
    client: { name: "Un cliente", why: "A quién factura; bastan nombre y dirección." },
    write: { name: "Escribirla", why: "Se guarda sola y aún no tiene número." },
    issue: { name: "Emitir y enviar", why: "Recibe su número y sale con un enlace para pagar." },
    samplesLead:
      "Explore primero con tres clientes de muestra y sus borradores. Nada se emite y se pueden quitar de nuevo.",
    samplesThere: "Hay clientes de muestra con sus borradores. Una factura emitida a uno de ellos permanecería.",
    add: "Añadir muestras",
    remove: "Quitar muestras",
    added: "Tres clientes de muestra con borradores añadidos",
    removed: "Borradores eliminados, clientes de muestra archivados",
  },
});
