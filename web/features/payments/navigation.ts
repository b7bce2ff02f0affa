import type { Navigation } from "@/lib/navigation";

export const paymentsNavigation: Navigation = { places: [], actions: [] };
