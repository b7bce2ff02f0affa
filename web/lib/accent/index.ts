export { accentStyle, contrast, isColor, LIGHT_PANEL, type Shades, shadesOf } from "./accent";
