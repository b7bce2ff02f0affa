/** What ties together everything that happens because of one request: correlation id and W3C trace context. */
@NullMarked
package invoxa.web.trace;

import org.jspecify.annotations.NullMarked;
