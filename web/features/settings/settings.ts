"use client";

import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { api, type AuthApi, body, type InvoiceApi, versioned } from "@/lib/api";

export type Profile = AuthApi["schemas"]["Profile"];
export type Role = AuthApi["schemas"]["Role"];
export type Series = InvoiceApi["schemas"]["Series"];

const SETTINGS = "settings";

/** A command after which these questions are asked again. */
function useCommand<Input, Output>(run: (input: Input) => Promise<Output>, ...keys: string[]) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: run,
    onSuccess: () => Promise.all(keys.map((key) => queries.invalidateQueries({ queryKey: [key] }))),
  });
}

export function useProfile() {
  return useQuery({ queryKey: [SETTINGS, "profile"], queryFn: () => versioned(api.auth.GET("/auth/organization")) });
}

export function useSaveProfile() {
  return useCommand(
    ({ profile, etag }: { profile: Profile; etag: string }) =>
      body(api.auth.PUT("/auth/organization", { params: { header: { "If-Match": etag } }, body: profile })),
    SETTINGS,
    "organization",
    "me",
  );
}

/** The logo as an address that an img can show; it comes with the token, which an img cannot send. */
export function useLogo(present: boolean, version: string) {
  return useQuery({
    queryKey: [SETTINGS, "logo", version],
    queryFn: async () =>
      URL.createObjectURL(
        (await body(api.auth.GET("/auth/organization/logo", { parseAs: "blob" }))) as unknown as Blob,
      ),
    enabled: present,
    staleTime: Infinity,
  });
}

export function useChangeLogo() {
  return useCommand(
    ({ file, etag }: { file: File | undefined; etag: string }) => {
      const params = { header: { "If-Match": etag } };
      if (!file) return body(api.auth.DELETE("/auth/organization/logo", { params }));
      return body(
        api.auth.PUT("/auth/organization/logo", {
          params,
          headers: { "Content-Type": file.type },
          body: file as unknown as string,
          bodySerializer: (picture) => picture as unknown as File,
        }),
      );
    },
    SETTINGS,
    "organization",
  );
}

export function useMembers() {
  return useQuery({ queryKey: ["members", "all"], queryFn: () => body(api.auth.GET("/auth/members")) });
}

export function useInvitations() {
  return useQuery({ queryKey: ["members", "invitations"], queryFn: () => body(api.auth.GET("/auth/invitations")) });
}

export function useMemberCommands() {
  return {
    invite: useCommand(
      (body_: { email: string; role: Role; key: string }) =>
        body(
          api.auth.POST("/auth/invitations", {
            params: { header: { "Idempotency-Key": body_.key } },
            body: { email: body_.email, role: body_.role },
          }),
        ),
      "members",
      "outbox",
    ),
    takeBack: useCommand(
      (id: string) => body(api.auth.DELETE("/auth/invitations/{id}", { params: { path: { id } } })),
      "members",
    ),
    changeRole: useCommand(
      ({ id, role }: { id: string; role: Role }) =>
        body(api.auth.PUT("/auth/members/{id}", { params: { path: { id } }, body: { role } })),
      "members",
    ),
    remove: useCommand(
      (id: string) => body(api.auth.DELETE("/auth/members/{id}", { params: { path: { id } } })),
      "members",
    ),
  };
}

export function useApiKeys(cursor: string | undefined) {
  return useQuery({
    queryKey: ["api-keys", cursor],
    queryFn: () => body(api.auth.GET("/auth/api-keys", { params: { query: { cursor, limit: 50 } } })),
  });
}

export function useApiKeyCommands() {
  return {
    make: useCommand(
      (wanted: { name: string; scopes: string[]; expires?: string }) =>
        body(api.auth.POST("/auth/api-keys", { body: wanted })),
      "api-keys",
    ),
    end: useCommand(
      (id: string) => body(api.auth.DELETE("/auth/api-keys/{id}", { params: { path: { id } } })),
      "api-keys",
    ),
  };
}

export function useSessions() {
  return useQuery({ queryKey: ["sessions"], queryFn: () => body(api.auth.GET("/auth/sessions")) });
}

export function useSessionCommands() {
  return {
    end: useCommand(
      (id: string) => body(api.auth.DELETE("/auth/sessions/{id}", { params: { path: { id } } })),
      "sessions",
    ),
    endOthers: useCommand(() => body(api.auth.DELETE("/auth/sessions")), "sessions"),
    changePassword: useCommand(
      (wanted: { currentPassword: string; newPassword: string }) =>
        body(api.auth.POST("/auth/password/change", { body: wanted })),
      "sessions",
    ),
  };
}

export function useSeries() {
  return useQuery({ queryKey: ["series", "all"], queryFn: () => versioned(api.invoices.GET("/invoices/series")) });
}

export function useGaps(id: string | undefined) {
  return useQuery({
    queryKey: ["series", "gaps", id],
    queryFn: () => body(api.invoices.GET("/invoices/series/{id}/gaps", { params: { path: { id: id ?? "" } } })),
    enabled: id !== undefined,
    staleTime: 0,
  });
}

export function useSaveSeries(etag: string) {
  return useCommand(
    ({
      id,
      key,
      ...wanted
    }: {
      id?: string;
      key: string;
      name: string;
      kind: Series["kind"];
      pattern: string;
      start?: number;
      usual: boolean;
    }) =>
      id
        ? body(
            api.invoices.PUT("/invoices/series/{id}", {
              params: { path: { id }, header: { "If-Match": etag } },
              body: wanted,
            }),
          )
        : body(
            api.invoices.POST("/invoices/series", {
              params: { header: { "If-Match": etag, "Idempotency-Key": key } },
              body: wanted,
            }),
          ),
    "series",
  );
}
