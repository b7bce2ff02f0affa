/**
 * What was answered to a request with an {@code Idempotency-Key}, so that its repetition is given the same answer. It
 * knows requests and answers, and nothing of HTTP below them.
 */
@NullMarked
package invoxa.web.idempotency;

import org.jspecify.annotations.NullMarked;
