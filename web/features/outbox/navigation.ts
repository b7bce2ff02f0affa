import type { Navigation } from "@/lib/navigation";

export const outboxNavigation: Navigation = { places: [], actions: [] };
