/** What only browsers have: cookies, and where a page comes from. */
@NullMarked
package invoxa.auth.http.browser;

import org.jspecify.annotations.NullMarked;
