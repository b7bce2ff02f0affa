"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Combobox, type ComboboxOption } from "@/components";
import { api, body } from "@/lib/api";

/** A client, found by typing. */
export function ClientField({
  value,
  onChange,
  autoFocus,
}: {
  value: ComboboxOption | undefined;
  onChange: (client: ComboboxOption | undefined, currency?: string) => void;
  autoFocus?: boolean;
}) {
  const [typed, setTyped] = useState("");
  const found = useQuery({
    queryKey: ["clients", "to-choose", typed],
    queryFn: () =>
      body(api.clients.GET("/clients", { params: { query: { q: typed || undefined, state: "active", limit: 20 } } })),
    placeholderData: keepPreviousData,
  });
  const clients = found.data?.items ?? [];
  return (
    <Combobox
      value={value}
      onChange={(option) => {
        onChange(option, clients.find(({ id }) => id === option?.value)?.currency);
      }}
      options={clients.map(({ id, name, address }) => ({ value: id, label: name, detail: address?.city }))}
      onSearch={setTyped}
      busy={found.isFetching}
      autoFocus={autoFocus}
    />
  );
}
