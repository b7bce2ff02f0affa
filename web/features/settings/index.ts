export { settingsNavigation } from "./navigation";
