/**
 * Where payments are kept, by what they are found and what is summed over them; knows no HTTP.
 */
@NullMarked
package invoxa.payment.store;

import org.jspecify.annotations.NullMarked;
