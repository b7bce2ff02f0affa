package invoxa.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WordsTest {

    @Test
    void a_word_counts_up_to_its_twentieth_character_also_where_that_is_not_in_the_basic_plane() {
        assertThat(Words.in(List.of("a".repeat(30)))).containsExactly("a".repeat(20));
        assertThat(Words.asked("𐐀".repeat(30))).containsExactly("𐐨".repeat(20));
    }

    @Test
    void documents_and_searches_without_end_are_cut() {
        var text = IntStream.range(0, 5_000).mapToObj(i -> "w" + i).collect(Collectors.joining(" "));
        assertThat(Words.in(List.of(text))).hasSize(Words.MAX_IN_DOCUMENT);
        assertThat(Words.asked(text)).hasSize(Words.MAX_IN_SEARCH);
    }

    @Test
    void every_beginning_is_given_once() {
        assertThat(Words.beginnings(List.of("ab", "abc", "x"))).containsExactly("a", "ab", "abc", "x");
        assertThat(Words.beginnings(List.of("😀a"))).containsExactly("😀", "😀a");
    }

    @Test
    void what_is_searched_is_found_in_what_it_was_taken_from() {
        for (var text :
                List.of("Ä ß Ø ﬁ", "日本語テスト", "ภาษาไทย", "한국어", "e\u0301tude", "İI ı", "ΣΊΣΥΦΟΣ", "ガギグ", "א\u05B0ב")) {
            var words = Words.in(List.of(text));
            assertThat(Words.asked(text))
                    .isNotEmpty()
                    .allSatisfy(asked -> assertThat(words).anyMatch(word -> word.startsWith(asked)));
        }
    }
}
