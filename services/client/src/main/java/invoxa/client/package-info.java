/**
 * The client service: whom the organization bills. Here are its endpoints, who may use them, and what other services
 * ask of it; the rooms below hold the rest.
 */
@NullMarked
package invoxa.client;

import org.jspecify.annotations.NullMarked;
