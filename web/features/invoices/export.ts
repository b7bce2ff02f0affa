"use client";

import { useMutation } from "@tanstack/react-query";
import { api, body } from "@/lib/api";
import { today } from "@/lib/days";
import { saveFile } from "@/lib/files";
import type { ListQuery } from "./list";

/** All that the list would show, as a file. */
export function useExportInvoices(query: ListQuery) {
  return useMutation({
    mutationFn: async () => {
      const file = await body(api.invoices.GET("/invoices/export", { params: { query }, parseAs: "blob" }));
      saveFile(`${query.kind}s-${today()}.csv`, file as unknown as Blob);
    },
  });
}
