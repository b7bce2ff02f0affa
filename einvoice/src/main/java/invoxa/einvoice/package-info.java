/**
 * E-invoicing by EN 16931, from model to file, in plain Java: no HTTP, no storage, no service.
 *
 * <p>{@link invoxa.einvoice.EInvoice} is the way in: read, calculate, check, write. {@link
 * invoxa.einvoice.InvoiceFiles} reads within limits of the caller's choice. Below are the rooms: {@code model} and
 * {@code codes}, {@code calculation} of what follows from an invoice, {@code profile} and {@code rules} for what it
 * must be like, {@code ubl} and {@code cii} with what they share ({@code syntax}, {@code xml}), {@code pdf} and {@code
 * swiss}.
 */
@NullMarked
package invoxa.einvoice;

import org.jspecify.annotations.NullMarked;
