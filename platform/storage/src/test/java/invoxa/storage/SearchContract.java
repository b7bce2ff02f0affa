package invoxa.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

abstract class SearchContract extends StoreContract {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Müller & Söhne GmbH      | muller",
                "Müller & Söhne GmbH      | MÜLL gmb",
                "Mu\u0308ller             | müller",
                "Straße 5                 | strasse",
                "STRASSE 5                | straße",
                "Łódź                     | lodz",
                "Ærøskøbing               | aeroskobing",
                "İstanbul                 | istanbul",
                "ΟΔΟΣ                     | οδός",
                "Москва, Йошкар           | моск йошк",
                "東京都千代田区            | 千代田",
                "株式会社ABC              | abc 会社",
                "서울특별시                | 서울",
                "हिन्दी                   | हिन्दी",
                "กรุงเทพมหานคร            | มหานคร",
                "שָׁלוֹם                    | שלום",
                "INV-2026-00123           | inv-2026-001",
                "ﬁne ①                    | fine 1",
                "a@b.example              | b.example a",
                "supercalifragilisticexpialidocious | supercalifragilisticexpialidocious",
            })
    void a_document_is_found_by_its_words_whatever_their_case_accents_and_script(String text, String search) {
        things.insert(ACME, "other", Thing.saying("something else"));
        things.insert(ACME, "wanted", Thing.saying("first", text));
        assertThat(found(search)).containsExactly("wanted");
    }

    @Test
    void all_words_must_be_there_as_words_or_beginnings() {
        things.insert(ACME, "a", Thing.saying("red green", "blue"));
        things.insert(ACME, "b", Thing.saying("red yellow"));
        assertThat(found("red")).containsExactly("a", "b");
        assertThat(found("blu re")).containsExactly("a");
        assertThat(found("red purple")).isEmpty();
        assertThat(found("een")).isEmpty();
        assertThat(found("redgreen")).isEmpty();
        assertThat(found("red red RED r")).containsExactly("a", "b");
    }

    @Test
    void a_text_without_a_word_is_no_text() {
        things.insert(ACME, "b", new Thing("1", null, null, null, List.of("x")));
        things.insert(ACME, "a", new Thing("2", null, null, null, List.of()));
        for (var text : List.of("", "  ", "-- ;", "\"'", "🎉")) {
            assertThat(things.page(ACME, Query.by("name").matching(text)).items())
                    .extracting(Stored::id)
                    .containsExactly("b", "a");
        }
    }

    @ParameterizedTest
    @CsvSource({"'word\" OR \"other'", "word*", "word AND NOT other", "(word", "NEAR(word)", "^word", "-word", "w:word"
    })
    void operators_of_an_engine_are_nothing_but_text(String search) {
        things.insert(ACME, "a", Thing.saying("word"));
        things.insert(ACME, "b", Thing.saying("word or other and not near w"));
        assertThat(found(search)).contains("b").hasSizeBetween(1, 2);
    }

    @Test
    void what_is_found_follows_each_change() {
        var first = things.insert(ACME, "a", Thing.saying("one two"));
        var second = things.replace(first, Thing.saying("two three"));
        assertThat(found("one")).isEmpty();
        assertThat(found("two")).containsExactly("a");
        assertThat(found("three")).containsExactly("a");
        things.delete(second);
        assertThat(found("two")).isEmpty();
        things.insert(ACME, "a", Thing.saying("four"));
        assertThat(found("four")).containsExactly("a");
        assertThat(found("three")).isEmpty();
    }

    @Test
    void another_partition_is_not_searched() {
        things.insert(ACME, "a", Thing.saying("secret"));
        things.insert(OTHER, "b", Thing.saying("public"));
        assertThat(things.page(OTHER, Query.by("id").matching("secret")).items())
                .isEmpty();
        assertThat(things.count(OTHER, Query.by("id").matching("secret"))).isZero();
    }

    @Test
    void a_kind_without_words_is_not_searched() {
        var plain =
                store.documents(Kind.of("test.plain", Thing.class).index("id").build());
        assertThatThrownBy(() -> plain.page(ACME, Query.by("id").matching("word")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(plain.page(ACME, Query.by("id").matching(" ")).items()).isEmpty();
    }

    @Test
    void pages_of_a_search_come_in_the_order_of_ids_with_conditions_met_in_whatever_order_they_were_written() {
        var random = new Random(42);
        var vocabulary = List.of("alpha", "alpine", "beta", "bet", "gamma", "ga");
        var oracle = new TreeMap<String, Thing>();
        for (int i = 0; i < 600; i++) {
            var id = (i % 3 == 0 ? "t" : "s") + random.nextInt(1_000_000);
            var texts = random.ints(3, 0, vocabulary.size())
                    .mapToObj(vocabulary::get)
                    .toList();
            var thing = new Thing("n", random.nextInt(4) == 0 ? "open" : "paid", 1L, null, texts);
            if (oracle.put(id, thing) == null) {
                things.insert(ACME, id, thing);
            } else {
                things.change(ACME, id, old -> Documents.Change.to(thing));
            }
            things.insert(OTHER, id + "-" + i, thing);
        }
        for (int i = 0; i < 150; i++) {
            things.delete(things.find(ACME, oracle.firstKey()).orElseThrow());
            oracle.remove(oracle.firstKey());
        }
        for (var search : List.of("alp", "bet", "beta", "g", "ga alpha", "alpha beta gamma", "alpine ga b", "zeta")) {
            for (var query : List.of(
                    Query.by("name").matching(search),
                    Query.by("id").matching(search).backwards(),
                    Query.by("state").equal("state", "open").matching(search))) {
                var expected = oracle.entrySet().stream()
                        .filter(entry -> Words.asked(search).stream()
                                .allMatch(word ->
                                        entry.getValue().texts().stream().anyMatch(text -> text.startsWith(word))))
                        .filter(entry -> query.conditions().isEmpty()
                                || entry.getValue().state().equals("open"))
                        .map(entry -> entry.getKey())
                        .toList();
                var found = ids(query.limit(7));
                assertThat(query.descending() ? found.reversed() : found)
                        .as(query.toString())
                        .isEqualTo(expected);
                assertThat(things.count(ACME, query)).isEqualTo(expected.size());
            }
        }
    }

    private List<String> ids(Query query) {
        var all = new ArrayList<String>();
        for (var next = query; next != null; ) {
            var page = things.page(ACME, next);
            page.items().forEach(stored -> all.add(stored.id()));
            next = page.next() == null ? null : query.after(page.next());
        }
        return all;
    }

    private List<String> found(String search) {
        return ids(Query.by("id").matching(search));
    }
}
