/** INVOXA as a whole, in both its shapes, seen from outside and treated badly. */
@NullMarked
package invoxa.system;

import org.jspecify.annotations.NullMarked;
