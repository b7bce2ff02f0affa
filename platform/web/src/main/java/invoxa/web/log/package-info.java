/** What log lines show besides the message: the correlation that is bound to the thread. */
@NullMarked
package invoxa.web.log;

import org.jspecify.annotations.NullMarked;
