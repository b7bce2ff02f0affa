/**
 * What an owner writes before anything is issued: drafts are stored, changed, previewed, imported and looked over.
 *
 * <p>{@link invoxa.invoice.draft.ResolveDraft} fills in what a draft leaves open, {@link
 * invoxa.invoice.draft.CheckedDraft} is what may be stored. A new field of a draft touches these two and
 * {@code domain.Draft}.
 */
@NullMarked
package invoxa.invoice.draft;

import org.jspecify.annotations.NullMarked;
