export { useSecret } from "./secret";
