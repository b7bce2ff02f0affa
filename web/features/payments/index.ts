export { paymentsNavigation } from "./navigation";
