"use client";

import { useMutation } from "@tanstack/react-query";
import { api, body } from "@/lib/api";
import { today } from "@/lib/days";
import { saveFile } from "@/lib/files";

/** All clients as a file, in the columns that the import reads. */
export function useExportClients() {
  return useMutation({
    mutationFn: async () => {
      const file = await body(api.clients.GET("/clients/export", { parseAs: "blob" }));
      saveFile(`clients-${today()}.csv`, file as unknown as Blob);
    },
  });
}
