/** The API of the invoice service: which requests there are, what each body holds, and who may send it. */
@NullMarked
package invoxa.invoice.http;

import org.jspecify.annotations.NullMarked;
