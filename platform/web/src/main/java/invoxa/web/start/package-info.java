/**
 * The beginning of a process: its settings become a store, files, a server and a service in it.
 */
@NullMarked
package invoxa.web.start;

import org.jspecify.annotations.NullMarked;
