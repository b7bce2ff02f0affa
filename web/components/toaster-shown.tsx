"use client";

import { useEffect } from "react";
import { Toaster as Sonner, toast } from "sonner";
import { useMessages } from "@/lib/i18n";
import { componentMessages } from "./messages";
import { notices } from "./notices";

/** Shows the notices, from the first one on. */
export default function ShownToaster() {
  const t = useMessages(componentMessages);
  useEffect(() => {
    const show = () => {
      for (const { kind, words, options } of notices.take()) toast[kind](words, options);
    };
    show();
    return notices.subscribe(show);
  }, []);
  return (
    <Sonner
      position="bottom-right"
      closeButton={false}
      containerAriaLabel={t.notices}
      toastOptions={{
        unstyled: true,
        classNames: {
          toast:
            "flex w-80 items-center gap-3 rounded-lg border border-line bg-raised px-4 py-3 text-base text-ink shadow-raised",
          description: "text-sm text-ink-soft",
          error: "text-bad-ink",
          actionButton: "ml-auto rounded-md px-2 py-1 font-medium text-accent-ink hover:bg-accent-soft",
        },
      }}
    />
  );
}
