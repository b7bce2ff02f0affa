/** A message as MIME, handed to a mail server over SMTP (RFC 5321). */
@NullMarked
package invoxa.notification.mail;

import org.jspecify.annotations.NullMarked;
