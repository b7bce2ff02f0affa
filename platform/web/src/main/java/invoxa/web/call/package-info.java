/** Calls from one service to another, through the gateway, signed in as the calling service. */
@NullMarked
package invoxa.web.call;

import org.jspecify.annotations.NullMarked;
