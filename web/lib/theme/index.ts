export { themes, useTheme, type Theme } from "./theme";
