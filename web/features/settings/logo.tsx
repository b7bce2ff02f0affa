"use client";

import { useRef, useState } from "react";
import { Button, Refusal } from "@/components";
import { useMessages } from "@/lib/i18n";
import { useMay } from "@/lib/session";
import { Part } from "./frame";
import { organizationMessages } from "./organization-messages";
import { type Profile, useChangeLogo, useLogo } from "./settings";

const MOST = 1024 * 1024;

/** The picture at the head of each document. */
export function LogoPart({ profile, etag }: { profile: Profile; etag: string }) {
  const t = useMessages(organizationMessages);
  const may = useMay("organization:write");
  const logo = useLogo(profile.logo !== undefined, etag);
  const change = useChangeLogo();
  const chooser = useRef<HTMLInputElement>(null);
  const [unfit, setUnfit] = useState(false);
  const take = (file: File | undefined) => {
    if (!file) return;
    const fits = file.size <= MOST && (file.type === "image/png" || file.type === "image/jpeg");
    setUnfit(!fits);
    if (fits) change.mutate({ file, etag });
  };
  return (
    <Part title={t.logo} lead={t.logoLead}>
      <div className="flex flex-wrap items-center gap-4">
        {/* on paper it stands on white */}
        <div
          className="flex h-24 w-48 items-center justify-center rounded-lg border border-line bg-surface p-3"
          style={profile.logo && { background: "white" }}
        >
          {/* a blob, which next/image has nothing to do with */}
          {logo.data && profile.logo ? (
            <img src={logo.data} alt={t.logo} className="max-h-full max-w-full object-contain" />
          ) : (
            <span className="text-sm text-ink-soft">{t.noLogo}</span>
          )}
        </div>
        {may && (
          <div className="flex flex-wrap gap-2">
            <input
              ref={chooser}
              type="file"
              accept="image/png,image/jpeg"
              className="sr-only"
              tabIndex={-1}
              aria-label={t.chooseLogo}
              onChange={(event) => {
                take(event.target.files?.[0]);
                event.target.value = "";
              }}
            />
            <Button busy={change.isPending} onClick={() => chooser.current?.click()}>
              {t.chooseLogo}
            </Button>
            {profile.logo && (
              <Button
                look="quiet"
                busy={change.isPending}
                onClick={() => {
                  change.mutate({ file: undefined, etag });
                }}
              >
                {t.removeLogo}
              </Button>
            )}
          </div>
        )}
      </div>
      {unfit && (
        <p role="alert" className="text-bad-ink">
          {t.unfitLogo}
        </p>
      )}
      <Refusal error={change.error} />
    </Part>
  );
}
