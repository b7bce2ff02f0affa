import { z } from "zod";

// zod would otherwise try `new Function`, which the Content-Security-Policy refuses and the console reports
z.config({ jitless: true });

export { z };
