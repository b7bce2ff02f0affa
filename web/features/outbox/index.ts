export { outboxNavigation } from "./navigation";
