/**
 * The profiles under which an invoice is exchanged: what each is called, which syntaxes it has, and by which edition of
 * its rules a document was issued. Knows the model and nothing else.
 */
@NullMarked
package invoxa.einvoice.profile;

import org.jspecify.annotations.NullMarked;
