/** What the tests of several modules share; never on the class path of the product. */
@NullMarked
package invoxa.testing;

import org.jspecify.annotations.NullMarked;
