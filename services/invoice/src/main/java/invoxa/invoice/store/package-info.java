/** Where invoices are kept, by which keys they are found, and in which orders they are listed and summed. */
@NullMarked
package invoxa.invoice.store;

import org.jspecify.annotations.NullMarked;
