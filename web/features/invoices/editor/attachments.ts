import { useMutation } from "@tanstack/react-query";
import { api, body } from "@/lib/api";
import type { DraftAttachment } from "./form";

/** The media types of EN 16931 by how file names end: a browser may call a CSV file something else. */
const TYPES: Record<string, string> = {
  pdf: "application/pdf",
  png: "image/png",
  jpg: "image/jpeg",
  jpeg: "image/jpeg",
  csv: "text/csv",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ods: "application/vnd.oasis.opendocument.spreadsheet",
};
const MOST_BYTES = 5_000_000;
const LONGEST_NAME = 200;

export const ACCEPTED = Object.keys(TYPES)
  .map((end) => `.${end}`)
  .join(",");

/** What keeps a file from being attached, before it is sent. */
export type Unfit = "kind" | "large" | "empty";

export function mediaType(name: string): string | undefined {
  return TYPES[name.slice(name.lastIndexOf(".") + 1).toLowerCase()];
}

export function unfit(file: Pick<File, "name" | "size">): Unfit | undefined {
  if (!mediaType(file.name)) return "kind";
  if (file.size === 0) return "empty";
  return file.size > MOST_BYTES ? "large" : undefined;
}

/** A name that its end can still be read from. */
export function shortened(name: string): string {
  const end = name.slice(name.lastIndexOf("."));
  return name.length <= LONGEST_NAME ? name : name.slice(0, LONGEST_NAME - end.length) + end;
}

/** Sends a file; what comes back is how the draft names it. */
export function useAttach() {
  return useMutation({
    mutationFn: async (file: File): Promise<DraftAttachment> => {
      const type = mediaType(file.name) ?? file.type;
      const kept = await body(
        api.invoices.POST("/invoices/attachments", {
          headers: { "Content-Type": type },
          // the body is the file itself, whatever the contract's generated type calls bytes
          body: file as unknown as string,
          bodySerializer: (bytes) => bytes as unknown as File,
        }),
      );
      const name = shortened(file.name);
      return { reference: name, fileName: name, mimeType: kept.mimeType, file: kept.file };
    },
  });
}
