export { api, body, newIdempotencyKey, versioned } from "./client";
export { ProblemError, fieldOfPointer, type FieldError } from "./problem";
export type { components as AuthApi } from "./generated/auth";
export type { components as ClientApi } from "./generated/client";
export type { components as InvoiceApi } from "./generated/invoice";
export type { components as NotificationApi } from "./generated/notification";
export type { components as PaymentApi } from "./generated/payment";
