"use client";

import { Toaster as Sonner, toast } from "sonner";
import { useMessages } from "@/lib/i18n";
import { componentMessages } from "./messages";

export { toast };

/** What was done, said in passing. What somebody must know or do stands on the page instead. */
export function Toaster() {
  const t = useMessages(componentMessages);
  return (
    <Sonner
      position="bottom-right"
      closeButton={false}
      containerAriaLabel={t.notices}
      toastOptions={{
        unstyled: true,
        classNames: {
          toast: "flex w-80 items-center gap-3 rounded-lg border border-line bg-raised px-4 py-3 text-base text-ink shadow-raised",
          description: "text-sm text-ink-soft",
          error: "text-bad-ink",
          actionButton: "ml-auto rounded-md px-2 py-1 font-medium text-accent-ink hover:bg-accent-soft",
        },
      }}
    />
  );
}
