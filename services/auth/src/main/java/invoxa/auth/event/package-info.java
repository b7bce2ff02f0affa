/** What auth tells the other services, and who hears it. */
@NullMarked
package invoxa.auth.event;

import org.jspecify.annotations.NullMarked;
