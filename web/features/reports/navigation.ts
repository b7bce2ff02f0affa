import type { Navigation } from "@/lib/navigation";

export const reportsNavigation: Navigation = { places: [], actions: [] };
