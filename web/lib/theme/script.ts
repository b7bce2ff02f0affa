export const KEY = "invoxa.theme";

/**
 * Runs before the first paint, inline, so that a dark page never flashes white. `data-theme` is what is shown; what was
 * chosen is in the browser's storage.
 */
export const THEME_SCRIPT = `(function(){try{var t=localStorage.getItem("${KEY}")}catch(e){}var d=t==="dark"||(t!=="light"&&matchMedia("(prefers-color-scheme: dark)").matches);document.documentElement.dataset.theme=d?"dark":"light"})()`;
