export { clientsNavigation } from "./navigation";
export { CLIENTS, type Client } from "./list";
