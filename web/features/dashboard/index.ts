export { dashboardNavigation } from "./navigation";
