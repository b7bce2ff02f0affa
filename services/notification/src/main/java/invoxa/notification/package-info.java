/**
 * The notification service: hears what happened and writes to those concerned. {@code letter} makes the words and how
 * they look, {@code mail} speaks SMTP; here stands what a message is and what becomes of it.
 */
@NullMarked
package invoxa.notification;

import org.jspecify.annotations.NullMarked;
