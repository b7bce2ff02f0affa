/**
 * The payment service: money received from clients, what of it is set against which invoice, and what remains as the
 * client's credit. An invoice's balance belongs to the invoice service, which is asked under each allocation's id; here
 * is one class per thing that is done, around the document {@link invoxa.payment.domain.Payment}.
 */
@NullMarked
package invoxa.payment;

import org.jspecify.annotations.NullMarked;
