/** What this service hears of the others, with the fields that it needs. */
@NullMarked
package invoxa.notification.event;

import org.jspecify.annotations.NullMarked;
