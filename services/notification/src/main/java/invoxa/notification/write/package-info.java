/** Events become messages here: whom they go to, in whose words, with which files. */
@NullMarked
package invoxa.notification.write;

import org.jspecify.annotations.NullMarked;
