/** How amounts, numbers and dates are written in one locale. */
export type Formats = {
  locale: string;
  /** `"1234.5"`, `"EUR"` → `1.234,50 €`. The decimal goes to Intl as text, exactly, never as a binary number. */
  money: (amount: string, currency: string) => string;
  /** The same without cents and shortened, for axes: `1,2 Tsd. €`. */
  moneyShort: (amount: number | string, currency: string) => string;
  /** A decimal as the contract writes it: quantities, rates. */
  decimal: (value: string) => string;
  /** `"19"` → `19 %`. */
  percent: (value: string) => string;
  count: (value: number) => string;
  /** A day, `"2026-11-22"`: it has no time zone and gets none. */
  day: (day: string) => string;
  dayShort: (day: string) => string;
  /** A month, `"2026-11"`. */
  month: (month: string, style?: "short" | "long") => string;
  /** An instant (RFC 3339), in the zone of the person's machine. */
  time: (instant: string) => string;
  /** `3 days ago`. */
  ago: (instant: string, now?: Date) => string;
  /** How an ISO 3166 code or an ISO 4217 code is called. */
  country: (code: string) => string;
  currency: (code: string) => string;
};

type Decimal = Intl.StringNumericLiteral;

const cache = new Map<string, Formats>();

export function formatsOf(locale: string): Formats {
  const known = cache.get(locale);
  if (known) return known;
  const made = make(locale);
  cache.set(locale, made);
  return made;
}

function make(locale: string): Formats {
  const money = remembered((currency: string) => new Intl.NumberFormat(locale, { style: "currency", currency }));
  const short = remembered(
    (currency: string) =>
      new Intl.NumberFormat(locale, { style: "currency", currency, notation: "compact", maximumFractionDigits: 1 }),
  );
  const decimal = new Intl.NumberFormat(locale, { maximumFractionDigits: 12 });
  const rate = new Intl.NumberFormat(locale, { style: "unit", unit: "percent", maximumFractionDigits: 4 });
  const count = new Intl.NumberFormat(locale);
  const day = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeZone: "UTC" });
  const dayShort = new Intl.DateTimeFormat(locale, { day: "numeric", month: "short", timeZone: "UTC" });
  const month = remembered(
    (style: string) =>
      new Intl.DateTimeFormat(locale, {
        month: style as "short" | "long",
        year: style === "long" ? "numeric" : undefined,
        timeZone: "UTC",
      }),
  );
  const time = new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" });
  const ago = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
  const countries = new Intl.DisplayNames(locale, { type: "region", fallback: "code" });
  const currencies = new Intl.DisplayNames(locale, { type: "currency", fallback: "code" });
  return {
    locale,
    money: (amount, currency) => money(currency).format(amount as Decimal),
    moneyShort: (amount, currency) => short(currency).format(amount as Decimal),
    decimal: (value) => decimal.format(value as Decimal),
    percent: (value) => rate.format(value as Decimal),
    count: (value) => count.format(value),
    day: (value) => day.format(new Date(`${value}T00:00:00Z`)),
    dayShort: (value) => dayShort.format(new Date(`${value}T00:00:00Z`)),
    month: (value, style = "short") => month(style).format(new Date(`${value}-01T00:00:00Z`)),
    time: (value) => time.format(new Date(value)),
    ago: (value, now = new Date()) => ago.format(...distance(new Date(value), now)),
    country: (code) => named(countries, code),
    currency: (code) => named(currencies, code),
  };
}

function distance(then: Date, now: Date): [number, Intl.RelativeTimeFormatUnit] {
  const seconds = Math.round((then.getTime() - now.getTime()) / 1000);
  const steps: [Intl.RelativeTimeFormatUnit, number][] = [
    ["year", 31_557_600],
    ["month", 2_629_800],
    ["week", 604_800],
    ["day", 86_400],
    ["hour", 3_600],
    ["minute", 60],
  ];
  for (const [unit, size] of steps) {
    if (Math.abs(seconds) >= size) return [Math.round(seconds / size), unit];
  }
  return [0, "second"];
}

function named(names: Intl.DisplayNames, code: string): string {
  try {
    return names.of(code) ?? code;
  } catch {
    return code;
  }
}

function remembered<T>(make: (key: string) => T): (key: string) => T {
  const made = new Map<string, T>();
  return (key) => {
    let value = made.get(key);
    if (value === undefined) made.set(key, (value = make(key)));
    return value;
  };
}
