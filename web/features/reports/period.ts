import { monthOf, monthsFrom } from "@/lib/days";

export const periods = [
  "12-months",
  "this-year",
  "last-year",
  "this-quarter",
  "last-quarter",
  "this-month",
  "last-month",
  "own",
] as const;
export type PeriodName = (typeof periods)[number];
export type Days = { from: string; to: string };

/** The days of a period that is named from today; both ends belong to it. */
export function daysOf(name: Exclude<PeriodName, "own">, today: string): Days {
  const month = monthOf(today);
  const year = month.slice(0, 4);
  const inQuarter = (Number(month.slice(5)) - 1) % 3;
  switch (name) {
    case "12-months":
      return months(monthsFrom(month, -11), 12);
    case "this-year":
      return months(`${year}-01`, 12);
    case "last-year":
      return months(monthsFrom(`${year}-01`, -12), 12);
    case "this-quarter":
      return months(monthsFrom(month, -inQuarter), 3);
    case "last-quarter":
      return months(monthsFrom(month, -inQuarter - 3), 3);
    case "this-month":
      return months(month, 1);
    case "last-month":
      return months(monthsFrom(month, -1), 1);
  }
}

/** The same days a year earlier; 29 February becomes the 28th. */
export function yearBefore({ from, to }: Days): Days {
  return { from: earlier(from), to: earlier(to) };
}

/** Every month that the days touch. */
export function monthsOf({ from, to }: Days): string[] {
  const all: string[] = [];
  for (let month = monthOf(from); month <= monthOf(to) && all.length < 240; month = monthsFrom(month, 1))
    all.push(month);
  return all;
}

function months(first: string, count: number): Days {
  return { from: `${first}-01`, to: lastDay(monthsFrom(first, count - 1)) };
}

function lastDay(month: string): string {
  const [year = 0, number = 1] = month.split("-").map(Number);
  return `${month}-${String(new Date(Date.UTC(year, number, 0)).getUTCDate()).padStart(2, "0")}`;
}

function earlier(day: string): string {
  const month = monthsFrom(monthOf(day), -12);
  const last = lastDay(month);
  const same = `${month}-${day.slice(8)}`;
  // the end of February stays its end
  return same > last || day === lastDay(monthOf(day)) ? last : same;
}
