import { clientsNavigation } from "@/features/clients";
import { dashboardNavigation } from "@/features/dashboard";
import { invoicesNavigation } from "@/features/invoices";
import { outboxNavigation } from "@/features/outbox";
import { paymentsNavigation } from "@/features/payments";
import { reportsNavigation } from "@/features/reports";
import { settingsNavigation } from "@/features/settings";

/** The order of the sidebar: where one looks first, the daily work, then what is looked after now and then. */
const groups = [
  dashboardNavigation,
  invoicesNavigation,
  clientsNavigation,
  paymentsNavigation,
  outboxNavigation,
  reportsNavigation,
  settingsNavigation,
];

export const places = groups.flatMap((group) => group.places);
export const actions = groups.flatMap((group) => group.actions);
