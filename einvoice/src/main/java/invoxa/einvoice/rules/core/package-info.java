/**
 * The business rules of EN 16931, for every invoice, and what is probably a slip in an account.
 *
 * <p>{@link invoxa.einvoice.rules.core.CoreRules} lists them.
 */
@NullMarked
package invoxa.einvoice.rules.core;

import org.jspecify.annotations.NullMarked;
