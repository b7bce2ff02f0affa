/** Who sells and who buys, as the services that own organizations and clients say it. */
@NullMarked
package invoxa.invoice.parties;

import org.jspecify.annotations.NullMarked;
