export { countries, countryHere, currencies, currencyOf } from "./places";
