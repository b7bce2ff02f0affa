import type { Navigation } from "@/lib/navigation";

export const settingsNavigation: Navigation = { places: [], actions: [] };
