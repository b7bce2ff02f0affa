/**
 * E-mails: events of the others become messages ({@code event}, {@code write}), which are kept ({@code message}) and
 * handed to a mail server ({@code send}, {@code mail}). What a letter says and how it looks is in {@code letter},
 * {@code wording} and {@code branding}. Here the service is put together and its endpoints stand.
 */
@NullMarked
package invoxa.notification;

import org.jspecify.annotations.NullMarked;
