export { countries, countryHere, currencies, currencyOf } from "./places";
export { usePlaceOptions } from "./use-place-options";
