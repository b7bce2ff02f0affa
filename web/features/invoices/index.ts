export { invoicesNavigation } from "./navigation";
