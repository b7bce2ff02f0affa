import type { Navigation } from "@/lib/navigation";

export const invoicesNavigation: Navigation = { places: [], actions: [] };
