/**
 * Statements of account: a client's history with its balances, drawn from what was billed and what was paid.
 * Reads alone; changes nothing.
 */
@NullMarked
package invoxa.payment.statement;

import org.jspecify.annotations.NullMarked;
