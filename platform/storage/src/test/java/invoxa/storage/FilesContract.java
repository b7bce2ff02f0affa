package invoxa.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every engine of {@link Files} must do; {@link #open} gives the same files again within one test. */
public abstract class FilesContract {

    private static final Partition ACME = StoreContract.ACME;
    private static final Partition OTHER = StoreContract.OTHER;

    private Files files;

    protected abstract Files open();

    @BeforeEach
    void openFiles() {
        files = open();
    }

    @Test
    void a_file_comes_back_as_it_was_put_after_a_restart_too() {
        var content = new byte[3_000_000];
        new Random(1).nextBytes(content);
        files.put(ACME, "invoice.pdf", content);
        files.put(ACME, "empty", new byte[0]);
        assertThat(open().get(ACME, "invoice.pdf")).hasValue(content);
        assertThat(open().get(ACME, "empty")).hasValue(new byte[0]);
        assertThat(files.get(ACME, "invoice")).isEmpty();
    }

    @Test
    void the_size_of_a_file_is_known_where_there_is_one() {
        files.put(ACME, "a", bytes("first"));
        files.put(ACME, "empty", new byte[0]);
        assertThat(files.size(ACME, "a")).hasValue(5);
        assertThat(files.size(ACME, "empty")).hasValue(0);
        assertThat(files.size(ACME, "b")).isEmpty();
        assertThat(files.size(OTHER, "a")).isEmpty();
    }

    @Test
    void the_same_bytes_can_be_put_again_and_others_cannot() {
        files.put(ACME, "a", bytes("first"));
        files.put(ACME, "a", bytes("first"));
        assertThatThrownBy(() -> files.put(ACME, "a", bytes("other"))).isInstanceOf(IllegalStateException.class);
        assertThat(files.get(ACME, "a")).hasValue(bytes("first"));
    }

    @Test
    void a_deleted_file_is_gone_and_its_name_is_free() {
        files.put(ACME, "a", bytes("first"));
        files.put(OTHER, "a", bytes("theirs"));
        files.delete(ACME, "a");
        files.delete(ACME, "a");
        files.delete(ACME, "never there");
        assertThat(files.get(ACME, "a")).isEmpty();
        assertThat(files.get(OTHER, "a")).hasValue(bytes("theirs"));
        files.put(ACME, "a", bytes("second"));
        assertThat(files.get(ACME, "a")).hasValue(bytes("second"));
    }

    protected static Stream<String> hostileNames() {
        return Stream.of(
                "..",
                ".",
                "/",
                "../../../../../../tmp/escaped",
                "/etc/passwd",
                "a/b",
                "a\\b",
                "C:\\x",
                "a\0b",
                "%2e%2e",
                "CON",
                "con",
                "a.",
                ".a",
                "é",
                "e\u0301",
                "😀",
                " ",
                "\n",
                "x".repeat(500),
                "x".repeat(499) + "y",
                "ü".repeat(500));
    }

    @Test
    void hostile_names_are_names_and_each_is_another() {
        hostileNames().forEach(name -> files.put(ACME, name, bytes(name)));
        hostileNames().forEach(name -> assertThat(files.get(ACME, name)).hasValue(bytes(name)));
    }

    @ParameterizedTest
    @MethodSource("hostileNames")
    void hostile_partitions_are_partitions(String partition) {
        files.put(ACME, "a", bytes("ours"));
        files.put(new Partition(partition), "a", bytes("theirs"));
        assertThat(files.get(ACME, "a")).hasValue(bytes("ours"));
        assertThat(files.get(new Partition(partition), "a")).hasValue(bytes("theirs"));
    }

    @Test
    void a_name_without_or_with_too_many_characters_is_refused() {
        assertThatThrownBy(() -> files.put(ACME, "", bytes("x"))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> files.put(ACME, "x".repeat(501), bytes("x")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void of_many_that_put_different_bytes_at_once_one_succeeds_and_the_file_is_whole() throws Exception {
        for (int round = 0; round < 20; round++) {
            var name = "file" + round;
            var writers = IntStream.range(0, 8)
                    .<Callable<Integer>>mapToObj(i -> () -> {
                        try {
                            files.put(ACME, name, bytes(Integer.toString(i).repeat(50_000)));
                            return i;
                        } catch (IllegalStateException e) {
                            return -1;
                        }
                    })
                    .toList();
            var winners =
                    StoreContract.atOnce(writers).stream().filter(i -> i >= 0).toList();
            assertThat(winners).hasSize(1);
            assertThat(files.get(ACME, name))
                    .hasValue(bytes(winners.getFirst().toString().repeat(50_000)));
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
