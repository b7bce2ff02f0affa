export { onePage } from "./one-page";
export { useAddress } from "./use-address";
export { usePages, type Page, type Pages } from "./use-pages";
