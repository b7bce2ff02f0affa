package invoxa.einvoice.syntax;

import invoxa.einvoice.model.Vat;
import invoxa.einvoice.model.VatCategory;
import invoxa.einvoice.xml.Decimals;
import invoxa.einvoice.xml.Element;
import invoxa.kernel.Percentage;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Takes a VAT category and its rate. Category O has no rate, so that a stated 0 says nothing; a category without tax
 * has rate 0, stated or not (BR-Z-05, BR-E-05, BR-AE-05, BR-IC-05, BR-G-05).
 */
public final class VatReader {

    /** The rules that ask for a category and for the rate of a taxed one, by where the VAT stands. */
    public enum Place {
        LINE("BR-CO-04", "BR-S-05", "BR-O-05"),
        ALLOWANCE("BR-32", "BR-S-06", "BR-O-06"),
        CHARGE("BR-37", "BR-S-07", "BR-O-07"),
        BREAKDOWN("BR-47", "BR-48", "BR-O-05");

        final String category;
        final String rate;
        final String noRate;

        Place(String category, String rate, String noRate) {
            this.category = category;
            this.rate = rate;
            this.noRate = noRate;
        }
    }

    /** Five decimals and more, the last of which is not zero. */
    private static final Pattern DECIMALS = Pattern.compile("^[0-9]+\\.[0-9]{4}[0-9]*[1-9]0*$");

    private VatReader() {}

    public static Vat read(Element category, Element rate, Place place) {
        var code = category.required(place.category, "the VAT category", VatReader::category, VatCategory.Z);
        boolean stated = rate.peek() != null;
        var percent = rate.parse(VatReader::percentage);
        if (code == VatCategory.O) {
            if (percent != null && !percent.isZero()) {
                rate.fault(place.noRate, "Category O (not subject to VAT) has no rate.");
            }
            return category.made(new Vat(code, null));
        }
        if (!stated && code.taxed()) {
            rate.fault(place.rate, "The file must state the VAT rate of category " + code + " here.");
        }
        return category.made(new Vat(code, percent == null ? Percentage.ZERO : percent));
    }

    /**
     * Takes a percentage that only explains a stated amount. One with more decimals than the model keeps stays in the
     * tree, to be listed: the amount counts, and nothing is rounded.
     */
    public static @Nullable Percentage explaining(Element percentage) {
        var text = percentage.peek();
        return text == null || DECIMALS.matcher(text).find() ? null : percentage.parse(VatReader::percentage);
    }

    private static Percentage percentage(String text) {
        return new Percentage(Decimals.of(text));
    }

    private static VatCategory category(String code) {
        for (var category : VatCategory.values()) {
            if (category.name().equals(code)) {
                return category;
            }
        }
        throw new IllegalArgumentException(
                "VAT category '" + Decimals.shortened(code) + "' is not supported (BR-CL-17, BR-CL-18); supported are "
                        + Arrays.toString(VatCategory.values()) + ".");
    }
}
