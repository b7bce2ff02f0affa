import type { Language } from "@/lib/i18n";
import { formMessages } from "./form-messages";
import { importMessages } from "./import-messages";

const OF_THE_CONTACT: Record<string, "name" | "role" | "phone" | "contactEmail"> = {
  contactName: "name",
  contactRole: "role",
  contactPhone: "phone",
  contactEmail: "contactEmail",
};

/** What a column of the import is called: as its field in the form, or as it is called in the file. */
export function columnName(language: Language, column: string): string {
  const fields = formMessages[language];
  const part = OF_THE_CONTACT[column];
  if (part) return `${fields.contact}: ${fields[part]}`;
  const name = { ...fields, ...importMessages[language].columnNames }[column as keyof typeof fields];
  return typeof name === "string" ? name : column;
}
