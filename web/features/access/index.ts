export { SessionOver } from "./session-over";
export { Wordmark } from "./wordmark";
export { accessMessages } from "./messages";
