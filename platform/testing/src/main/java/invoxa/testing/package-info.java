/**
 * What tests of services stand on: a running server over a real store, signed tokens, a client that checks every answer
 * against the contract, a clock that can be moved.
 */
@NullMarked
package invoxa.testing;

import org.jspecify.annotations.NullMarked;
