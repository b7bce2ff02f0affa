export { BootSkeleton } from "./boot-skeleton";
export { Providers } from "./providers";
export { Shell } from "./shell";
