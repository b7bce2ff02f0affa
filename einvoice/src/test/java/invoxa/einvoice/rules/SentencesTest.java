package invoxa.einvoice.rules;

import static org.assertj.core.api.Assertions.assertThat;

import invoxa.einvoice.rules.finding.Sentences;
import invoxa.kernel.Language;
import java.util.HashSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The sentences of the findings in all languages. */
class SentencesTest {

    @ParameterizedTest
    @EnumSource(Language.class)
    void every_language_has_every_sentence_with_the_same_gaps(Language language) {
        assertThat(Sentences.keys(language)).isEqualTo(Sentences.keys(Language.EN));
        for (var key : Sentences.keys(language)) {
            var english = Sentences.of(key).get("en");
            var said = Sentences.of(key).get(language.code());
            assertThat(said).as(key).isNotBlank();
            assertThat(gaps(said)).as(key).isEqualTo(gaps(english));
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_value_takes_the_place_of_its_gap(Language language) {
        var said = Sentences.of("identifier.form", "GLN", "123").get(language.code());
        assertThat(said).contains("GLN").contains("123").doesNotContain("{");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void a_value_that_looks_like_a_gap_is_not_filled(Language language) {
        var said = Sentences.of("identifier.form", "{1}", "$0 \\ {0}").get(language.code());
        assertThat(said).containsOnlyOnce("{1}").containsOnlyOnce("$0 \\ {0}");
    }

    private static HashSet<String> gaps(String text) {
        var gaps = new HashSet<String>();
        for (int i = 0; i < 3; i++) {
            if (text.contains("{" + i + "}")) {
                gaps.add("{" + i + "}");
            }
        }
        return gaps;
    }
}
