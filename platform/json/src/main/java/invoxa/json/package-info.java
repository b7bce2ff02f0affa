/** How the values of INVOXA become JSON and back: the same in storage, in the API and in events. */
@NullMarked
package invoxa.json;

import org.jspecify.annotations.NullMarked;
