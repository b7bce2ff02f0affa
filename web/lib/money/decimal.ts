/**
 * Amounts are decimals written as text (`"1234.50"`), exact, and calculated by the services alone: a total is what
 * `preview` or a report answers. Here is what a screen may do with them without calculating.
 */
export type Decimal = string;

const FORM = /^-?\d{1,15}(\.\d{1,12})?$/;

export function isDecimal(text: string): boolean {
  return FORM.test(text);
}

/** `-1`, `0` or `1`; reads the text, so that it holds for amounts of any length. */
export function sign(amount: Decimal): -1 | 0 | 1 {
  if (!/[1-9]/.test(amount)) return 0;
  return amount.startsWith("-") ? -1 : 1;
}

/**
 * What a person typed, as the contract writes it: `1.234,50` in German is `1234.50`. Undefined where it is no number;
 * it is never rounded.
 */
export function readDecimal(typed: string, locale: string): Decimal | undefined {
  const parts = new Intl.NumberFormat(locale).formatToParts(-1234567.8);
  const symbol = (type: Intl.NumberFormatPartTypes, usual: string) =>
    parts.find((part) => part.type === type)?.value ?? usual;
  const point = symbol("decimal", ".");
  const group = symbol("group", ",");
  const bare = typed.replaceAll(/[\s\u00a0\u202f'’]/g, "").replace("−", "-");
  const grouped = new RegExp(`^-?\\d{1,3}(${escape(group)}\\d{3})+(${escape(point)}\\d+)?$`);
  const plain = new RegExp(`^-?\\d+(${escape(point)}\\d+)?$`);
  let text: string;
  if (grouped.test(bare)) text = bare.replaceAll(group, "").replace(point, ".");
  else if (plain.test(bare)) text = bare.replace(point, ".");
  else if (FORM.test(bare)) text = bare;
  else return undefined;
  return FORM.test(text) ? text : undefined;
}

/** The amount as it stands in a field for typing: the locale's decimal sign, no groups. */
export function writeDecimal(amount: Decimal, locale: string): string {
  const point = new Intl.NumberFormat(locale).formatToParts(1.5).find((part) => part.type === "decimal")?.value ?? ".";
  return amount.replace(".", point);
}

/** Where a point of a chart is drawn. Only for lengths on the screen: never shown as a figure, never sent. */
export function forPlotting(amount: Decimal): number {
  return Number(amount);
}

function escape(symbol: string): string {
  return symbol.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
