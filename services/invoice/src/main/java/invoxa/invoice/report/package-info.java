/**
 * Reading without changing: one invoice, a list, a file of them, sums over them, and the proof that no number is
 * missing.
 */
@NullMarked
package invoxa.invoice.report;

import org.jspecify.annotations.NullMarked;
