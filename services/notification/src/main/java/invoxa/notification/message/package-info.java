/** What goes out or waits, and what became of it: the message, its states, and where messages are kept. */
@NullMarked
package invoxa.notification.message;

import org.jspecify.annotations.NullMarked;
