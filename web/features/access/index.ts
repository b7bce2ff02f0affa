import { lazy } from "react";

export { AddressNotVerified } from "./address-not-verified";
export { Wordmark } from "./wordmark";

/** Fetches what asks to sign in again, ahead of need. */
export const prepareSessionOver = () => import("./session-over");

/** Asks to sign in again, over the page. */
export const SessionOver = lazy(prepareSessionOver);
