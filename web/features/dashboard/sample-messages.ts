import { defineMessages } from "@/lib/i18n";

/** What the samples are called. */
export const sampleMessages = defineMessages({
  en: {
    street: "Sample Street 1",
    city: "Sampleton",
    clients: {
      bakery: "Sample: Harbour Bakery",
      dentist: "Sample: Linden Dental Practice",
      carpenter: "Sample: Northwind Carpentry",
    },
    items: {
      advice: "Advice",
      travel: "Travel, flat rate",
      website: "Website maintenance",
      workshop: "Workshop",
      handbook: "Handbook",
    },
  },
  de: {
    street: "Musterstraße 1",
    city: "Musterstadt",
    clients: {
      bakery: "Muster: Hafenbäckerei",
      dentist: "Muster: Zahnarztpraxis Linde",
      carpenter: "Muster: Tischlerei Nordwind",
    },
    items: {
      advice: "Beratung",
      travel: "Anfahrt, pauschal",
      website: "Pflege der Website",
      workshop: "Workshop",
      handbook: "Handbuch",
    },
  },
  fr: {
    street: "1 rue de l’Exemple",
    city: "Exempleville",
    clients: {
      bakery: "Exemple – Boulangerie du Port",
      dentist: "Exemple – Cabinet dentaire Tilleul",
      carpenter: "Exemple – Menuiserie Vent du Nord",
    },
    items: {
      advice: "Conseil",
      travel: "Déplacement, forfait",
      website: "Maintenance du site",
      workshop: "Atelier",
      handbook: "Manuel",
    },
  },
  es: {
    street: "Calle de la Muestra 1",
    city: "Villamuestra",
    clients: {
      bakery: "Muestra: Panadería del Puerto",
      dentist: "Muestra: Clínica dental Tilo",
      carpenter: "Muestra: Carpintería Viento Norte",
    },
    items: {
      advice: "Asesoría",
      travel: "Desplazamiento, tarifa fija",
      website: "Mantenimiento del sitio web",
      workshop: "Taller",
      handbook: "Manual",
    },
  },
});
