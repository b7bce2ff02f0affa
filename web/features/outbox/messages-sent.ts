"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { Tone } from "@/components";
import { api, body, type NotificationApi } from "@/lib/api";
import { saveFile } from "@/lib/files";
import { useAddress, usePages } from "@/lib/list";

export type Message = NotificationApi["schemas"]["Message"];
export type MessageWithText = NotificationApi["schemas"]["MessageWithText"];

/** Every query about messages begins with this key. */
export const OUTBOX = "outbox";

export const states = ["queued", "sending", "accepted", "undeliverable", "kept"] as const;
export const kinds = [
  "invoice",
  "credit-note",
  "receipt",
  "invitation",
  "password-reset",
  "email-verification",
] as const;
export const tones: Record<Message["state"], Tone> = {
  queued: "info",
  sending: "info",
  accepted: "good",
  undeliverable: "bad",
  kept: "warn",
};

/** What a retry can help. */
export function canRetry({ state }: Message): boolean {
  return state === "undeliverable" || state === "kept" || state === "queued";
}

export function useOutbox() {
  const { get } = useAddress();
  const query = {
    q: get("q") || undefined,
    state: states.find((known) => known === get("state")),
    kind: kinds.find((known) => known === get("kind")),
    secret: get("access") === "1" ? true : undefined,
  };
  const pages = usePages<Message>([OUTBOX, "list", query], (cursor) =>
    body(api.notify.GET("/notify/messages", { params: { query: { ...query, cursor, limit: 50 } } })),
  );
  return { query, pages };
}

/** Whether messages are kept here because no mail server is set up. */
export function useKept() {
  const sending = useQuery({
    queryKey: [OUTBOX, "sending"],
    queryFn: () => body(api.notify.GET("/notify/sending")),
    retry: false,
  });
  return useQuery({
    enabled: sending.data?.mailServer === false,
    queryKey: [OUTBOX, "kept"],
    queryFn: () => body(api.notify.GET("/notify/messages", { params: { query: { state: "kept", limit: 1 } } })),
    select: ({ items }) => items.length > 0,
  });
}

export function useMessage(id: string) {
  return useQuery({
    queryKey: [OUTBOX, "one", id],
    queryFn: () => body(api.notify.GET("/notify/messages/{id}", { params: { path: { id } } })),
    enabled: id !== "",
    refetchInterval: ({ state }) => (state.data?.state === "queued" || state.data?.state === "sending" ? 2000 : false),
  });
}

export function useRetry() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => body(api.notify.POST("/notify/messages/{id}/retry", { params: { path: { id } } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: [OUTBOX] }),
  });
}

export function useAttachment() {
  return useMutation({
    mutationFn: async ({ id, number, name }: { id: string; number: number; name: string }) => {
      const file = await body(
        api.notify.GET("/notify/messages/{id}/attachments/{number}", {
          params: { path: { id, number: String(number) } },
          parseAs: "blob",
        }),
      );
      saveFile(name, file as unknown as Blob);
    },
  });
}
