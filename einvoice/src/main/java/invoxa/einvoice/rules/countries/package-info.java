/**
 * The rules that Peppol has for parties of one country: Denmark, Greece, Iceland, Italy, the Netherlands, Norway,
 * Sweden and others.
 */
@NullMarked
package invoxa.einvoice.rules.countries;

import org.jspecify.annotations.NullMarked;
