/** The code lists of EN 16931 as data with a version, and the names of their usual codes for people. */
@NullMarked
package invoxa.einvoice.codes;

import org.jspecify.annotations.NullMarked;
