import { newIdempotencyKey } from "@/lib/api";
import type { Draft } from "../invoice";

export type DraftLine = NonNullable<Draft["lines"]>[number];
export type DraftAdjustment = NonNullable<Draft["allowancesAndCharges"]>[number];
export type DraftAttachment = NonNullable<Draft["attachments"]>[number];
export type VatCategory = DraftLine["vat"]["category"];

/** A discount or charge as it is typed. `vat` counts on the document alone: on a line it is the line's. */
export type AdjustmentForm = {
  key: string;
  kind: DraftAdjustment["kind"];
  by: "percentage" | "amount";
  value: string;
  reason: string;
  vat: VatForm;
  base: DraftAdjustment | undefined;
};

/** `rate` is as typed where the category has one to choose. */
export type VatForm = { category: VatCategory; rate: string };

export type LineForm = {
  key: string;
  name: string;
  description: string;
  quantity: string;
  unit: string;
  price: string;
  vat: VatForm;
  adjustments: AdjustmentForm[];
  /** What the draft says of the line beyond these fields; it is kept. */
  base: DraftLine | undefined;
};

/** A draft as it stands in the editor: numbers as the person typed them. */
export type EditorForm = {
  clientId: string;
  issueDate: string;
  dueDate: string;
  currency: string;
  buyerReference: string;
  purchaseOrder: string;
  periodStart: string;
  periodEnd: string;
  paymentTerms: string;
  /** Of the first discount for early payment; the draft may hold more. */
  discountPercentage: string;
  discountDays: string;
  note: string;
  pricesIncludeVat: boolean;
  lines: LineForm[];
  adjustments: AdjustmentForm[];
  attachments: DraftAttachment[];
  /** Why a category is without VAT. */
  reasons: Partial<Record<VatCategory, string>>;
  /** What the draft says beyond these fields; it is kept. */
  base: Draft;
};

export const newKey = newIdempotencyKey;

export function emptyForm(vat: VatForm, clientId = ""): EditorForm {
  return {
    clientId,
    issueDate: "",
    dueDate: "",
    currency: "",
    buyerReference: "",
    purchaseOrder: "",
    periodStart: "",
    periodEnd: "",
    paymentTerms: "",
    discountPercentage: "",
    discountDays: "",
    note: "",
    pricesIncludeVat: false,
    lines: [emptyLine(vat)],
    adjustments: [],
    attachments: [],
    reasons: {},
    base: {},
  };
}

export function emptyLine(vat: VatForm, unit = "C62"): LineForm {
  return {
    key: newKey(),
    name: "",
    description: "",
    quantity: "1",
    unit,
    price: "",
    vat,
    adjustments: [],
    base: undefined,
  };
}

export function emptyAdjustment(kind: DraftAdjustment["kind"], vat: VatForm, reason: string): AdjustmentForm {
  return {
    key: newKey(),
    kind,
    by: kind === "ALLOWANCE" ? "percentage" : "amount",
    value: "",
    reason,
    vat,
    base: undefined,
  };
}

/** A line in which nothing was typed: it is not sent. */
export function isBlank(line: LineForm): boolean {
  return line.name.trim() === "" && line.price.trim() === "" && line.description.trim() === "";
}
