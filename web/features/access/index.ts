import { lazy } from "react";

export { Wordmark } from "./wordmark";

/** Fetched when it is needed, which is seldom. */
export const SessionOver = lazy(() => import("./session-over"));
