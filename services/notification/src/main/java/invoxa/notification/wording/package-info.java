/**
 * How an organization words its letters to clients: which letters there are, what may stand in their subject and text,
 * and its own words for them. It knows neither HTTP nor how a letter looks.
 */
@NullMarked
package invoxa.notification.wording;

import org.jspecify.annotations.NullMarked;
