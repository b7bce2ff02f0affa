/**
 * What may be stored as a draft: every part present and of a sane size, known codes, amounts that can be calculated.
 *
 * <p>{@link invoxa.einvoice.rules.draft.StorableRules} is the way in.
 */
@NullMarked
package invoxa.einvoice.rules.draft;

import org.jspecify.annotations.NullMarked;
