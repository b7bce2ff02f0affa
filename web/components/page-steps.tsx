"use client";

import { ChevronLeft, ChevronRight } from "lucide-react";
import { useMessages } from "@/lib/i18n";
import type { Pages } from "@/lib/list";
import { IconButton } from "./button";
import { componentMessages } from "./messages";

/** To the page before and the next one, where there is another. */
export function PageSteps<Row>({ label, pages }: { label: string; pages: Pages<Row> }) {
  const t = useMessages(componentMessages);
  if (!pages.hasNext && !pages.hasPrevious) return null;
  return (
    <nav aria-label={label} className="mt-3 flex justify-end gap-1">
      <IconButton label={t.previousPage} disabled={!pages.hasPrevious} onClick={pages.previous}>
        <ChevronLeft className="size-4" aria-hidden />
      </IconButton>
      <IconButton label={t.nextPage} disabled={!pages.hasNext} onClick={pages.next}>
        <ChevronRight className="size-4" aria-hidden />
      </IconButton>
    </nav>
  );
}
