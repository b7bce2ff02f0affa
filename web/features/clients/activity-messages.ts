import { defineMessages } from "@/lib/i18n";

export const activityMessages = defineMessages({
  en: {
    tab: "Activity",
    draft: "Draft",
    payment: "Payment",
    email: "E-mail",
    what: { drafted: "drafted", issued: "issued", sent: "sent", viewed: "viewed by the client", "paid-in-part": "paid in part", paid: "paid", credited: "credited", voided: "declared void" },
    money: { received: "received", refunded: "refunded", reversed: "reversed" },
    nothing: "Nothing has happened with this client yet",
  },
  de: {
    tab: "Verlauf",
    draft: "Entwurf",
    payment: "Zahlung",
    email: "E-Mail",
    what: { drafted: "entworfen", issued: "ausgestellt", sent: "gesendet", viewed: "vom Kunden angesehen", "paid-in-part": "teilweise bezahlt", paid: "bezahlt", credited: "gutgeschrieben", voided: "storniert" },
    money: { received: "eingegangen", refunded: "zurückgezahlt", reversed: "zurückgebucht" },
    nothing: "Mit diesem Kunden ist noch nichts geschehen",
  },
  fr: {
    tab: "Activité",
    draft: "Brouillon",
    payment: "Paiement",
    email: "E-mail",
    what: { drafted: "préparé", issued: "émis", sent: "envoyé", viewed: "vu par le client", "paid-in-part": "payé en partie", paid: "payé", credited: "crédité", voided: "annulé" },
    money: { received: "reçu", refunded: "remboursé", reversed: "annulé" },
    nothing: "Rien ne s’est encore passé avec ce client",
  },
  es: {
    tab: "Actividad",
    draft: "Borrador",
    payment: "Pago",
    email: "Correo",
    what: { drafted: "preparado", issued: "emitido", sent: "enviado", viewed: "visto por el cliente", "paid-in-part": "pagado en parte", paid: "pagado", credited: "abonado", voided: "anulado" },
    money: { received: "recibido", refunded: "reembolsado", reversed: "revertido" },
    nothing: "Aún no ha pasado nada con este cliente",
  },
});
