package invoxa.einvoice.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import invoxa.einvoice.RealFiles;
import invoxa.einvoice.model.VatCategory;
import invoxa.kernel.CountryCode;
import invoxa.kernel.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CodeListTest {

    /** The published lists that ours must equal. */
    private static final Map<CodeList, String> PUBLISHED = Map.ofEntries(
            Map.entry(CodeList.INVOICE_TYPE, "type-uncl1001-invoice"),
            Map.entry(CodeList.CREDIT_NOTE_TYPE, "type-uncl1001-creditnote"),
            Map.entry(CodeList.CURRENCY, "currency-iso4217"),
            Map.entry(CodeList.COUNTRY, "country-iso3166"),
            Map.entry(CodeList.UNIT, "unit-rec20-rec21"),
            Map.entry(CodeList.VAT_CATEGORY, "vat-category-uncl5305"),
            Map.entry(CodeList.VAT_EXEMPTION_REASON, "vatex"),
            Map.entry(CodeList.TAX_POINT, "tax-point-uncl2005"),
            Map.entry(CodeList.PAYMENT_MEANS, "payment-means-uncl4461"),
            Map.entry(CodeList.ALLOWANCE_REASON, "allowance-reason-uncl5189"),
            Map.entry(CodeList.CHARGE_REASON, "charge-reason-uncl7161"),
            Map.entry(CodeList.ELECTRONIC_ADDRESS_SCHEME, "eas"),
            Map.entry(CodeList.IDENTIFIER_SCHEME, "icd-iso6523"));

    /** Currencies that some form's official rules refuse: tests/documents, CurrenciesTest. */
    private static final Set<String> NOT_IN_ALL_RULE_SETS = Set.of("STD", "XCG");

    @Test
    void knows_a_code_and_refuses_its_like() {
        assertThat(CodeList.UNIT.contains("HUR")).isTrue();
        assertThat(CodeList.UNIT.contains("hur")).isFalse();
        assertThat(CodeList.UNIT.contains("")).isFalse();
        assertThat(CodeList.UNIT.contains("HUR\n")).isFalse();
        assertThat(CodeList.CREDIT_NOTE_TYPE.contains("380")).isFalse();
        assertThat(CodeList.ELECTRONIC_ADDRESS_SCHEME.contains("EM")).isTrue();
        assertThat(CodeList.IDENTIFIER_SCHEME.contains("EM")).isFalse();
    }

    @ParameterizedTest
    @EnumSource(CodeList.class)
    void every_list_says_its_version_which_is_no_code_and_cannot_be_changed(CodeList list) {
        assertThat(list.version()).contains("EN 16931").contains("1.3.16");
        assertThat(list.codes()).isNotEmpty().noneMatch(code -> code.startsWith("#"));
        assertThatThrownBy(() -> list.codes().add("X")).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void the_lists_are_the_published_ones() throws IOException {
        for (var list : PUBLISHED.entrySet()) {
            var published =
                    new HashSet<>(Files.readAllLines(RealFiles.path("data/codelists/" + list.getValue() + ".txt")));
            if (list.getKey() == CodeList.CURRENCY) {
                published.removeAll(NOT_IN_ALL_RULE_SETS);
            }
            assertThat(list.getKey().codes()).as(list.getValue()).isEqualTo(published);
        }
    }

    @Test
    void every_country_can_be_held_and_every_vat_category_but_split_payment() {
        assertThat(CodeList.COUNTRY.codes())
                .allSatisfy(code -> assertThat(CountryCode.of(code)).isNotNull());
        assertThat(Arrays.stream(VatCategory.values()).map(VatCategory::name))
                .allMatch(CodeList.VAT_CATEGORY::contains)
                .hasSize(CodeList.VAT_CATEGORY.codes().size() - 1);
    }

    @Test
    void usual_codes_have_a_name_in_every_language() {
        for (var list : CodeList.values()) {
            assertThat(list.codes()).containsAll(list.usual());
            for (var code : list.usual()) {
                for (var language : Language.values()) {
                    assertThat(list.name(code, language))
                            .as(code + " " + language)
                            .hasValueSatisfying(name -> assertThat(name).isNotBlank());
                }
            }
        }
    }

    @Test
    void names_are_in_the_language_asked_for() {
        assertThat(CodeList.UNIT.name("HUR", Language.EN)).hasValue("hour");
        assertThat(CodeList.UNIT.name("HUR", Language.DE)).hasValue("Stunde");
        assertThat(CodeList.UNIT.name("HUR", Language.FR)).hasValue("heure");
        assertThat(CodeList.UNIT.name("HUR", Language.ES)).hasValue("hora");
        assertThat(CodeList.PAYMENT_MEANS.name("58", Language.DE)).hasValue("SEPA-Überweisung");
        assertThat(CodeList.UNIT.name("58", Language.DE)).as("of another list").isEmpty();
        assertThat(CodeList.UNIT.name("4L", Language.DE)).as("an unusual unit").isEmpty();
    }

    @Test
    void the_short_list_of_units_begins_with_the_commonest() {
        assertThat(CodeList.UNIT.usual()).startsWith("C62", "H87").contains("HUR", "DAY", "MON", "KGM", "KWH", "XPP");
    }
}
