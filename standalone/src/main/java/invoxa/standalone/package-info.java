/**
 * The five services in one process, with embedded storage: what a small business runs and a new engineer starts. The
 * services do not know of it: they reach each other by HTTP at the address of this very process.
 */
@NullMarked
package invoxa.standalone;

import org.jspecify.annotations.NullMarked;
