/**
 * Events between services: written with the document they come from, delivered by HTTP at least once and in order per
 * document, handled with exactly one effect.
 */
@NullMarked
package invoxa.messaging;

import org.jspecify.annotations.NullMarked;
