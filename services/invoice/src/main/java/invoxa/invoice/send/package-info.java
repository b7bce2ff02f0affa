/**
 * The way to the client: sent by e-mail, delivered or not, opened on the public page.
 */
@NullMarked
package invoxa.invoice.send;

import org.jspecify.annotations.NullMarked;
