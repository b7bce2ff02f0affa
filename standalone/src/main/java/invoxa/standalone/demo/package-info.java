/** The main job done on real invoices against a running INVOXA, through its API alone, as any program would. */
@NullMarked
package invoxa.standalone.demo;

import org.jspecify.annotations.NullMarked;
