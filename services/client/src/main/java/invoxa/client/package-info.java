/**
 * The client service: whom the organization bills. Mostly create, read, change, so it stays flat: one class per thing
 * that is done, around the document {@link invoxa.client.Client}.
 */
@NullMarked
package invoxa.client;

import org.jspecify.annotations.NullMarked;
