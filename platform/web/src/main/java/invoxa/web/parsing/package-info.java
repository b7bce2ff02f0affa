/**
 * Has what strangers send (PDF, XML, CSV, pictures) parsed away from the threads that serve: on few threads of its own,
 * for so long and not longer, and not more of them at a time than memory holds.
 *
 * <p>It knows no format: what parses brings its own limits in bytes and values, and asks a
 * {@link invoxa.kernel.StopSignal} as it goes on.
 */
@NullMarked
package invoxa.web.parsing;

import org.jspecify.annotations.NullMarked;
