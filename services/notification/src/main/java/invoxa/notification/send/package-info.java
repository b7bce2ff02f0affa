/** Who may send, and how what is due reaches the mail server. */
@NullMarked
package invoxa.notification.send;

import org.jspecify.annotations.NullMarked;
