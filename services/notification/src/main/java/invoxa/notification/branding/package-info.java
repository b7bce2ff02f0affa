/** How an organization's letters look: its colour, as auth told it last. */
@NullMarked
package invoxa.notification.branding;

import org.jspecify.annotations.NullMarked;
