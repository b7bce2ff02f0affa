/** Where clients are kept and how they are found. */
@NullMarked
package invoxa.client.store;

import org.jspecify.annotations.NullMarked;
