import { readDecimal, writeDecimal } from "@/lib/money";
import type { Draft } from "../invoice";
import { RATED, REASONED } from "../tax-rates";
import {
  type AdjustmentForm,
  type DraftAdjustment,
  type DraftLine,
  type EditorForm,
  emptyLine,
  isBlank,
  type LineForm,
  newKey,
  type VatCategory,
  type VatForm,
} from "./form";

export type Written = {
  draft: Draft;
  /** The fields whose number cannot be read; such a draft is neither saved nor calculated. */
  unreadable: Set<string>;
  /** Which line or adjustment of the form stands where in the draft: its answers name places by their index. */
  lines: string[];
  lineAdjustments: string[][];
  adjustments: string[];
};

/** Puts a draft into the editor's fields. */
export function readDraft(draft: Draft, locale: string, vat: VatForm): EditorForm {
  const discount = draft.earlyPaymentDiscounts?.[0];
  const lines = (draft.lines ?? []).map((line) => readLine(line, locale));
  return {
    clientId: draft.clientId ?? "",
    issueDate: draft.issueDate ?? "",
    dueDate: draft.dueDate ?? "",
    currency: draft.currency ?? "",
    buyerReference: draft.references?.buyer ?? "",
    purchaseOrder: draft.references?.purchaseOrder ?? "",
    periodStart: draft.period?.start ?? "",
    periodEnd: draft.period?.end ?? "",
    paymentTerms: draft.paymentTerms ?? "",
    discountPercentage: discount ? writeDecimal(discount.percentage, locale) : "",
    discountDays: discount ? String(discount.days) : "",
    note: draft.notes?.[0]?.text ?? "",
    pricesIncludeVat: draft.pricesIncludeVat ?? false,
    lines: lines.length > 0 ? lines : [emptyLine(vat)],
    adjustments: (draft.allowancesAndCharges ?? []).map((each) => readAdjustment(each, locale)),
    attachments: draft.attachments ?? [],
    reasons: Object.fromEntries((draft.vatExemptions ?? []).map(({ category, reason }) => [category, reason ?? ""])),
    base: draft,
  };
}

/** Writes the editor's fields as the contract has them; what the editor has no field for stays as it was. */
export function writeDraft(form: EditorForm, locale: string): Written {
  const unreadable = new Set<string>();
  const read = (typed: string, field: string, usual: string) => {
    if (typed.trim() === "") return usual;
    const value = readDecimal(typed, locale);
    if (value === undefined) unreadable.add(field);
    return value ?? usual;
  };
  const writing = { read };
  const sent = form.lines.filter((line) => !isBlank(line));
  const { base } = form;
  const [, ...otherNotes] = base.notes ?? [];
  const reasons = usedCategories(form).filter(
    (category) => REASONED.includes(category) && (form.reasons[category] ?? "").trim() !== "",
  );
  const draft: Draft = {
    ...base,
    clientId: text(form.clientId),
    // a buyer that was written down stands for its client: another client brings its own
    buyer: form.clientId === (base.clientId ?? "") ? base.buyer : undefined,
    issueDate: text(form.issueDate),
    dueDate: text(form.dueDate),
    currency: text(form.currency),
    references: { ...base.references, buyer: text(form.buyerReference), purchaseOrder: text(form.purchaseOrder) },
    period:
      form.periodStart || form.periodEnd ? { start: text(form.periodStart), end: text(form.periodEnd) } : undefined,
    paymentTerms: text(form.paymentTerms),
    earlyPaymentDiscounts: writeDiscounts(form, { ...writing, unreadable }),
    notes: [...(form.note.trim() ? [{ ...base.notes?.[0], text: form.note }] : []), ...otherNotes],
    pricesIncludeVat: form.pricesIncludeVat,
    lines: sent.map((line) => writeLine(line, writing)),
    allowancesAndCharges: form.adjustments.map((each) => ({
      ...writeAdjustment(each, writing),
      vat: writeVat(each.vat, `${each.key}.rate`, writing),
    })),
    attachments: form.attachments,
    vatExemptions: reasons.map((category) => ({
      ...base.vatExemptions?.find((known) => known.category === category),
      category,
      reason: form.reasons[category],
    })),
  };
  return {
    draft,
    unreadable,
    lines: sent.map(({ key }) => key),
    lineAdjustments: sent.map(({ adjustments }) => adjustments.map(({ key }) => key)),
    adjustments: form.adjustments.map(({ key }) => key),
  };
}

/** The categories that something on the invoice is under. */
export function usedCategories(form: EditorForm): VatCategory[] {
  const all = [...form.lines.filter((line) => !isBlank(line)), ...form.adjustments].map(({ vat }) => vat.category);
  return [...new Set(all)];
}

/** The same draft whoever wrote it: what is empty left out, so that two can be compared. */
export function comparable(draft: Draft): Record<string, string> {
  return Object.fromEntries(
    Object.entries(draft)
      .map(([name, value]) => [name, bare(value)] as const)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, JSON.stringify(value)]),
  );
}

function bare(value: unknown): unknown {
  if (value === null || value === "" || value === false) return undefined;
  if (Array.isArray(value)) return value.length === 0 ? undefined : value.map((each) => bare(each) ?? null);
  if (typeof value !== "object") return value;
  const kept = Object.entries(value)
    .map(([name, inner]) => [name, bare(inner)] as const)
    .filter(([, inner]) => inner !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
}

type Writing = { read: (typed: string, field: string, usual: string) => string };

function readLine(line: DraftLine, locale: string): LineForm {
  return {
    key: newKey(),
    name: line.item.name,
    description: line.item.description ?? "",
    quantity: writeDecimal(line.quantity, locale),
    unit: line.unit,
    price: writeDecimal(line.price.net, locale),
    vat: readVat(line.vat, locale),
    adjustments: (line.allowancesAndCharges ?? []).map((each) => readAdjustment(each, locale)),
    base: line,
  };
}

function writeLine(line: LineForm, writing: Writing): DraftLine {
  const { base } = line;
  const net = writing.read(line.price, `${line.key}.price`, "0");
  // a price before its discount belongs to the price it came with
  const price =
    base && base.price.net === net
      ? base.price
      : { baseQuantity: base?.price.baseQuantity, baseUnit: base?.price.baseUnit, net };
  return {
    ...base,
    item: { ...base?.item, name: line.name, description: text(line.description) },
    quantity: writing.read(line.quantity, `${line.key}.quantity`, "1"),
    unit: line.unit,
    price,
    vat: writeVat(line.vat, `${line.key}.rate`, writing),
    allowancesAndCharges: line.adjustments.map((each) => writeAdjustment(each, writing)),
  };
}

function readVat(vat: DraftLine["vat"], locale: string): VatForm {
  return { category: vat.category, rate: RATED.includes(vat.category) ? writeDecimal(vat.rate ?? "0", locale) : "" };
}

function writeVat(vat: VatForm, field: string, { read }: Writing): DraftLine["vat"] {
  if (RATED.includes(vat.category)) return { category: vat.category, rate: read(vat.rate, field, "0") };
  return vat.category === "O" ? { category: "O" } : { category: vat.category, rate: "0" };
}

function readAdjustment(each: DraftAdjustment, locale: string): AdjustmentForm {
  const by = each.percentage == null ? "amount" : "percentage";
  return {
    key: newKey(),
    kind: each.kind,
    by,
    value: writeDecimal(each[by] ?? "0", locale),
    reason: each.reason ?? "",
    vat: each.vat ? readVat(each.vat, locale) : { category: "S", rate: "" },
    base: each,
  };
}

function writeAdjustment(each: AdjustmentForm, { read }: Writing): DraftAdjustment {
  const value = read(each.value, `${each.key}.value`, "0");
  const same = each.base?.[each.by] === value;
  return {
    ...(same ? each.base : { reasonCode: each.base?.reasonCode }),
    kind: each.kind,
    [each.by]: value,
    reason: text(each.reason),
  };
}

function text(typed: string): string | undefined {
  return typed.trim() === "" ? undefined : typed;
}

/** The form has the first one alone; without either of its fields there is none. */
function writeDiscounts(
  form: EditorForm,
  { read, unreadable }: Writing & { unreadable: Set<string> },
): Draft["earlyPaymentDiscounts"] {
  const [first, ...others] = form.base.earlyPaymentDiscounts ?? [];
  const typedDays = form.discountDays.trim();
  if (typedDays === "" && form.discountPercentage.trim() === "") return form.base.earlyPaymentDiscounts && others;
  if (!/^\d{1,3}$/.test(typedDays)) unreadable.add("discountDays");
  if (form.discountPercentage.trim() === "") unreadable.add("discountPercentage");
  return [
    { ...first, days: Number(typedDays) || 0, percentage: read(form.discountPercentage, "discountPercentage", "0") },
    ...others,
  ];
}
