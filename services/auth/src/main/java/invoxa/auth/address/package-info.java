/**
 * Whose an e-mail address is: registering with one, proving it, and the secrets that are mailed to it. To be touched
 * with care: each step is safe to repeat, and whoever comes next finishes what a crash left.
 */
@NullMarked
package invoxa.auth.address;

import org.jspecify.annotations.NullMarked;
