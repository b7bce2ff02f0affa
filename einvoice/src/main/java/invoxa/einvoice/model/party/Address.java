package invoxa.einvoice.model.party;

import invoxa.kernel.CountryCode;
import org.jspecify.annotations.Nullable;

/**
 * A postal address: BG-5, BG-8, BG-12 or BG-15.
 *
 * @param line1 BT-35, BT-50, BT-64, BT-75
 * @param line2 BT-36, BT-51, BT-65, BT-76
 * @param line3 BT-162 to BT-165
 * @param city BT-37, BT-52, BT-66, BT-77
 * @param postCode BT-38, BT-53, BT-67, BT-78
 * @param subdivision BT-39, BT-54, BT-68, BT-79
 * @param country BT-40, BT-55, BT-69, BT-80; null only while a draft lacks it
 */
public record Address(
        @Nullable String line1,
        @Nullable String line2,
        @Nullable String line3,
        @Nullable String city,
        @Nullable String postCode,
        @Nullable String subdivision,
        @Nullable CountryCode country) {}
