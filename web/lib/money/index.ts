export { forPlotting, isDecimal, readDecimal, sign, writeDecimal, type Decimal } from "./decimal";
