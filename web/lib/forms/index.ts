import { config } from "zod/v4/core";

// zod would otherwise try `new Function`, which the Content-Security-Policy refuses and the console reports
config({ jitless: true });

export { showRefusal } from "./refusal";
export { zodResolver } from "@hookform/resolvers/zod";
export { sendByKeys } from "./send-by-keys";
export { withoutEmpty } from "./without-empty";
