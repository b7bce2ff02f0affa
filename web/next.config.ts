import type { NextConfig } from "next";
import { PHASE_DEVELOPMENT_SERVER } from "next/constants";

/** In development requests to the services go to a standalone INVOXA; what is built is static files alone. */
export default function config(phase: string): NextConfig {
  const shared: NextConfig = {
    basePath: "/app",
    reactStrictMode: true,
    poweredByHeader: false,
    devIndicators: false,
    // `npm run check` looks at the types, of the tests too
    typescript: { ignoreBuildErrors: true },
    turbopack: { root: import.meta.dirname },
    allowedDevOrigins: ["127.0.0.1", "localhost"],
    experimental: { optimizePackageImports: ["radix-ui", "lucide-react"] },
  };
  if (phase !== PHASE_DEVELOPMENT_SERVER) {
    return { ...shared, output: "export", images: { unoptimized: true } };
  }
  const standalone = process.env.INVOXA_URL ?? "http://127.0.0.1:4100";
  return {
    ...shared,
    rewrites: () =>
      Promise.resolve(
        ["auth", "clients", "invoices", "payments", "notify"].flatMap((service) => [
          { source: `/${service}`, destination: `${standalone}/${service}`, basePath: false },
          { source: `/${service}/:path*`, destination: `${standalone}/${service}/:path*`, basePath: false },
        ]),
      ),
  };
}
