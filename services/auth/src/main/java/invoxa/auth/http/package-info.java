/** Auth's API: translates requests into use cases and what comes of them into answers. */
@NullMarked
package invoxa.auth.http;

import org.jspecify.annotations.NullMarked;
