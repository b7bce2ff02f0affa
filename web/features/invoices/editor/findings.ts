import type { FieldError } from "@/lib/api";
import type { Language } from "@/lib/i18n";
import type { Written } from "./draft";

/** Where a finding belongs in the editor: a field's name (`data-field`), or a place outside of it. */
export type Place = { field: string } | { settings: true } | { client: true } | { elsewhere: true };

/** A rule's, or what the service takes at all; `sentence` is missing where it is said in English alone. */
export type Finding = FieldError & { place: Place };

/** Finds the field that a JSON pointer into the draft means. */
export function placeOf(pointer: string, written: Pick<Written, "lines" | "lineAdjustments" | "adjustments">): Place {
  const [part = "", index = "", ...rest] = pointer.split("/").slice(1);
  const at = Number(index);
  switch (part) {
    case "lines": {
      const line = written.lines[at];
      if (index === "" || line === undefined) return { field: "lines" };
      if (rest[0] === "allowancesAndCharges") {
        return adjustment(written.lineAdjustments[at]?.[Number(rest[1])], rest.slice(2)) ?? { field: `${line}.name` };
      }
      return { field: `${line}.${lineField(rest)}` };
    }
    case "allowancesAndCharges":
      return adjustment(written.adjustments[at], rest) ?? { field: "lines" };
    case "clientId":
      return { field: "client" };
    case "buyer":
      return { client: true };
    case "seller":
    case "payment":
      return { settings: true };
    case "issueDate":
    case "dueDate":
    case "currency":
    case "paymentTerms":
      return { field: part };
    case "earlyPaymentDiscounts":
      return { field: rest[0] === "days" ? "discountDays" : "discountPercentage" };
    case "period":
      return { field: index === "end" ? "periodEnd" : "periodStart" };
    case "references":
      return { field: index === "purchaseOrder" ? "purchaseOrder" : "buyerReference" };
    case "notes":
      return { field: "note" };
    case "attachments":
      return { field: "attachments" };
    case "vatExemptions":
      return { field: "reasons" };
    default:
      return { elsewhere: true };
  }
}

function lineField([part = "", detail = ""]: string[]): string {
  if (part === "quantity" || part === "unit" || part === "price") return part;
  if (part === "vat") return detail === "rate" ? "rate" : "vat";
  if (part === "item" && detail === "description") return "description";
  return "name";
}

function adjustment(key: string | undefined, [part = ""]: string[]): Place | undefined {
  if (key === undefined) return undefined;
  if (part === "reason" || part === "reasonCode") return { field: `${key}.reason` };
  return { field: `${key}.${part === "vat" ? "vat" : "value"}` };
}

/** A finding in the person's language: in our words for this editor, else in those of the rule, else as it was told. */
export function wordsOf(
  words: Record<string, string>,
  { code, pointer, detail, sentence }: Omit<Finding, "place">,
  language: Language,
): string {
  // the rules on tax identifiers are about the buyer or about us: what is missing of us is said once for all of them
  const rule = pointer.startsWith("/seller/") && code.endsWith("-02") ? "BR-S-02" : code;
  return words[rule] ?? sentence?.[language] ?? detail;
}

/** Goes to a field of the editor by its name. */
export function focusField(field: string): void {
  const found = document.querySelector<HTMLElement>(`[data-field="${CSS.escape(field)}"]`);
  const control = found?.matches("input, select, textarea, button")
    ? found
    : found?.querySelector<HTMLElement>("input, select, textarea, button");
  control?.focus();
  control?.scrollIntoView({ block: "center" });
}
