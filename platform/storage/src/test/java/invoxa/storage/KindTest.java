package invoxa.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KindTest {

    record Thing(String name) {}

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "1", "a\"", "a'; --", "a b", "a.", ".a", "a..b", "a\0", "é", "a$b", "sqlite_\n"})
    void names_that_could_mean_something_to_an_engine_are_refused(String name) {
        refused(Kind.of(name, Thing.class));
        refused(Kind.of("test.things", Thing.class).text(name, Thing::name));
        refused(Kind.of("test.things", Thing.class).text("name", Thing::name).index(name, "name"));
        refused(Kind.of("test.things", Thing.class).text("name", Thing::name).unique(name, "name"));
    }

    @Test
    void names_too_long_or_twice_whatever_their_case_are_refused() {
        refused(Kind.of("a".repeat(61), Thing.class));
        refused(Kind.of("test.things", Thing.class).text("name", Thing::name).text("Name", Thing::name));
        refused(Kind.of("test.things", Thing.class).text("name", Thing::name).text("nAME", Thing::name));
    }

    @Test
    void indexes_and_unique_keys_name_declared_keys_each_once() {
        refused(Kind.of("test.things", Thing.class).index("name", "name"));
        refused(Kind.of("test.things", Thing.class).text("name", Thing::name).index("name", "name", "name"));
        refused(Kind.of("test.things", Thing.class).text("name", Thing::name).unique("name", "other"));
        assertThatThrownBy(() -> new Kind.UniqueKey("none", List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_names_that_the_product_uses_are_fine() {
        var kind = Kind.of("invoice.number-series_2.open", Thing.class)
                .text("dueDate", Thing::name)
                .index("byDueDate", "dueDate")
                .build();
        assertThat(kind.index("byDueDate").keys()).containsExactly("dueDate");
    }

    private static void refused(Kind.Builder<?> builder) {
        assertThatThrownBy(builder::build).isInstanceOf(IllegalArgumentException.class);
    }
}
