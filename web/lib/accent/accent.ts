import type { CSSProperties } from "react";

/** What an organization's colour becomes where it is used. Each is `#rrggbb`. */
export type Shades = {
  /** For surfaces: the colour as it was chosen. */
  fill: string;
  /** For text on such a surface: white, or black where white could not be read. */
  onFill: string;
  /** For text and thin lines on paper and light surfaces. */
  ink: string;
  /** The same on dark ones. */
  inkOnDark: string;
};

const LEAST = 4.5;
/** What WCAG adds to a luminance for the light that a screen throws back. */
const GLARE = 0.05;
const WHITE = "#ffffff";
const BLACK = "#000000";
/** The darkest light surface and the lightest dark one that such text stands on. */
export const LIGHT_PANEL = "#f2f3f5";
const DARK_PANEL = "#262e31";

export function isColor(text: string): boolean {
  return /^#[0-9a-f]{6}$/i.test(text);
}

/** The contrast ratio of WCAG 2.2, from 1 to 21. */
export function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one) + GLARE, luminance(other) + GLARE];
  return Math.max(a, b) / Math.min(a, b);
}

/** As the kernel's `AccentColor` derives them for documents and e-mails; both keep to `accent-colors.csv`. */
export function shadesOf(color: string): Shades {
  const fill = color.toLowerCase();
  return {
    fill,
    onFill: contrast(fill, WHITE) >= LEAST ? WHITE : BLACK,
    ink: darkened(fill),
    inkOnDark: lightened(fill),
  };
}

/** For an element with `data-accent`: what is below it has the organization's colour for its accent (globals.css). */
export function accentStyle(color: string): CSSProperties {
  const { fill, onFill, ink, inkOnDark } = shadesOf(color);
  const properties = {
    "--seller": fill,
    "--seller-on": onFill,
    "--seller-away": onFill === WHITE ? BLACK : WHITE,
    "--seller-ink": ink,
    "--seller-ink-dark": inkOnDark,
  };
  return properties as CSSProperties;
}

function darkened(color: string): string {
  if (contrast(color, LIGHT_PANEL) >= LEAST) return color;
  const share = ((luminance(LIGHT_PANEL) + GLARE) / LEAST - GLARE) / luminance(color);
  return hex(color, (part) => Math.floor(encoded(part * share) * 255));
}

function lightened(color: string): string {
  if (contrast(color, DARK_PANEL) >= LEAST) return color;
  const light = luminance(color);
  const share = ((luminance(DARK_PANEL) + GLARE) * LEAST - GLARE - light) / (1 - light);
  return hex(color, (part) => Math.min(255, Math.ceil(encoded(part + (1 - part) * share) * 255)));
}

function hex(color: string, change: (linear: number) => number): string {
  return `#${parts(color)
    .map((part) => change(part).toString(16).padStart(2, "0"))
    .join("")}`;
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = parts(color);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Red, green and blue as linear light from 0 to 1. */
function parts(color: string): number[] {
  return [1, 3, 5].map((at) => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
}

function encoded(part: number): number {
  return part <= 0.0031308 ? part * 12.92 : 1.055 * part ** (1 / 2.4) - 0.055;
}
