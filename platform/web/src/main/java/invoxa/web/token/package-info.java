/** Who is calling: access tokens (JWT, RFC 9068) and API keys, verified against the keys that auth publishes. */
@NullMarked
package invoxa.web.token;

import org.jspecify.annotations.NullMarked;
