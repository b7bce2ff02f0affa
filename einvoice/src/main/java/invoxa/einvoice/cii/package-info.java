/**
 * UN/CEFACT CII D16B by the syntax binding of EN 16931-3-3: for each group of terms its reader and its writer.
 *
 * <p>{@link invoxa.einvoice.cii.Cii} is the way in; what holds of UBL's room holds here.
 */
@NullMarked
package invoxa.einvoice.cii;

import org.jspecify.annotations.NullMarked;
