package invoxa.invoice.rates;

import invoxa.einvoice.model.VatCategory;
import invoxa.kernel.CountryCode;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The VAT rates that a country charges, the usual one first. They are offered, not enforced: any rate can be typed, and
 * a country that is missing has none to offer. Rates of single regions (Corsica, Madeira, Jungholz, Greek islands) are
 * left out.
 *
 * <p>Checked on 22 November 2026 against the European Commission's Taxes in Europe Database (TEDB) as of 29 September
 * 2026, by way of eu-vat-rates-data 2026.9.29; CH, GB, LI and NO against the same package, which keeps them by hand.
 */
public final class CountryRates {

    private static final Map<String, List<String>> RATES = """
            AT 20 13 10 4.9
            BE 21 12 6
            BG 20 9
            CH 8.1 3.8 2.6
            CY 19 9 5 3
            CZ 21 12
            DE 19 7
            DK 25
            EE 24 13 9
            ES 21 10 4
            FI 25.5 13.5 10
            FR 20 10 5.5 2.1
            GB 20 5
            GR 24 13 6
            HR 25 13 5
            HU 27 18 5
            IE 23 13.5 9
            IT 22 10 5 4
            LI 8.1 3.8 2.6
            LT 21 12 5
            LU 17 14 8 3
            LV 21 12 5
            MT 18 7 5
            NL 21 9
            NO 25 15 12
            PL 23 8 5
            PT 23 13 6
            RO 21 11
            SE 25 12 6
            SI 22 9.5 5
            SK 23 19 5
            """.lines()
            .map(line -> List.of(line.strip().split(" ", -1)))
            .collect(Collectors.toUnmodifiableMap(List::getFirst, words -> words.subList(1, words.size())));
    /** In which no VAT is charged, the most usual one first. */
    private static final List<VatCategory> UNTAXED =
            List.of(VatCategory.Z, VatCategory.AE, VatCategory.K, VatCategory.G, VatCategory.E, VatCategory.O);

    private CountryRates() {}

    /** The country's rates, then every reason for there being none. */
    public static TaxRates of(@Nullable CountryCode country) {
        var rates = country == null ? List.<String>of() : RATES.getOrDefault(country.value(), List.of());
        return new TaxRates(Stream.concat(
                        rates.stream().map(TaxRate::standard), UNTAXED.stream().map(TaxRate::untaxed))
                .toList());
    }
}
