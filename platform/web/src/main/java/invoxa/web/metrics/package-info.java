/**
 * What is measured, and where to: a registry that can be scraped, and lines in the log.
 */
@NullMarked
package invoxa.web.metrics;

import org.jspecify.annotations.NullMarked;
