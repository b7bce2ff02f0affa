export type { Entry, Navigation } from "./entry";
