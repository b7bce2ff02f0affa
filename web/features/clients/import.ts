"use client";

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, body, type ClientApi } from "@/lib/api";
import { CLIENTS } from "./list";

export type ImportReport = ClientApi["schemas"]["ImportReport"];
export type FileColumn = ImportReport["file"]["columns"][number];

/** What each column of the file is, in turn; each of ours stands once, at the place that was chosen last. */
export function chosen(columns: readonly FileColumn[], at: number, column: string): string[] {
  return columns.map((one, index) => (index === at ? column : one.column === column ? "" : (one.column ?? "")));
}

/** The service reads the file itself: its bytes go as they are, so that rows are those that the spreadsheet shows. */
export function useImportClients() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: ({ file, columns, dryRun, key }: { file: Blob; columns?: string[]; dryRun: boolean; key: string }) =>
      body(
        api.clients.POST("/clients/import", {
          params: { query: { dryRun, columns: columns?.join(",") }, header: { "Idempotency-Key": key } },
          headers: { "Content-Type": "text/csv" },
          body: file as unknown as string,
          bodySerializer: (csv) => csv,
        }),
      ),
    onSuccess: (_, { dryRun }) => (dryRun ? undefined : queries.invalidateQueries({ queryKey: [CLIENTS] })),
  });
}
