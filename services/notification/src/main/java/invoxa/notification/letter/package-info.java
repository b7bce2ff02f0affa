/** What a message says and how it looks: the words in four languages, as HTML and as plain text. */
@NullMarked
package invoxa.notification.letter;

import org.jspecify.annotations.NullMarked;
