export { reportsNavigation } from "./navigation";
