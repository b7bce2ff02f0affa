"use client";

import { shadesOf } from "@/lib/accent";
import { useFormats, useMessages } from "@/lib/i18n";
import { accentMessages } from "./accent-messages";
import { type Profile, useLogo } from "./settings";

/** INVOXA's own, on documents whose seller has none. */
export const USUAL = "#1f4e79";

/** How a document begins and ends in this colour: drawn as the PDF is, on white in either theme. */
export function DocumentHead({ profile, etag, color }: { profile: Profile; etag: string; color: string | undefined }) {
  const t = useMessages(accentMessages);
  const { money } = useFormats();
  const logo = useLogo(profile.logo !== undefined, etag);
  const { fill, ink } = shadesOf(color ?? USUAL);
  const amount = money("1190.00", profile.currency);
  // as in the PDF: without a colour of its own a document has a strip nowhere, and its figures are black
  const own = color === undefined ? "#18181b" : ink;
  return (
    <figure className="flex min-w-0 flex-col gap-2">
      <div
        role="img"
        aria-label={t.preview}
        className="overflow-hidden rounded-lg border border-line text-sm"
        style={{ background: "#ffffff", color: "#18181b" }}
      >
        <div className="h-2" style={{ background: color === undefined ? "#ffffff" : fill }} />
        <div className="flex flex-col gap-6 px-6 pb-6 pt-4">
          <div className="flex items-start justify-between gap-4">
            {logo.data && profile.logo ? (
              // a blob, which next/image has nothing to do with
              <img src={logo.data} alt="" className="max-h-10 max-w-36 object-contain" />
            ) : (
              <span className="min-w-0 text-lg font-semibold wrap-anywhere" style={{ color: ink }}>
                {profile.tradingName ?? profile.name}
              </span>
            )}
            <span className="shrink-0 text-right">
              <span className="block text-xl font-semibold">{t.invoice}</span>
              <span className="figures" style={{ color: "#5b5b66" }}>
                {SAMPLE}
              </span>
            </span>
          </div>
          <div>
            <div
              className="flex justify-between pb-1.5 text-xs font-semibold"
              style={{ color: color === undefined ? "#5b5b66" : ink, borderBottom: `1px solid ${ink}` }}
            >
              <span>{t.description}</span>
              <span>{t.amount}</span>
            </div>
            <div className="flex justify-between py-2">
              <span>{t.item}</span>
              <span className="figures">{amount}</span>
            </div>
            <div
              className="ml-auto flex w-3/5 justify-between gap-4 pt-2 font-semibold"
              style={{ color: own, borderTop: `2px solid ${ink}` }}
            >
              <span>{t.due}</span>
              <span className="figures">{amount}</span>
            </div>
          </div>
        </div>
      </div>
      <figcaption className="text-sm text-ink-soft">{t.preview}</figcaption>
    </figure>
  );
}

const SAMPLE = "INV-2026-00042";
