export { reportsNavigation } from "./navigation";
export { daysOf } from "./period";
