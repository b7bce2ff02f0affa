/** What a person sees and keeps beside any organization. */
@NullMarked
package invoxa.auth.person;

import org.jspecify.annotations.NullMarked;
