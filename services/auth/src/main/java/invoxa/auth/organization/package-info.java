/** The organization as the seller of its invoices. */
@NullMarked
package invoxa.auth.organization;

import org.jspecify.annotations.NullMarked;
