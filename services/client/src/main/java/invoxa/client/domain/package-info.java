/** A client, its parts and the rules about them, in plain Java. Knows neither storage, HTTP nor CSV. */
@NullMarked
package invoxa.client.domain;

import org.jspecify.annotations.NullMarked;
