package invoxa.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import invoxa.json.Json;
import invoxa.storage.Kind;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What was stored once")
class StoredFormsTest {

    private static @Nullable Composition composition;

    private final Collection<Kind<?>> kinds =
            Objects.requireNonNull(composition).kinds();
    private final List<StoredForm> forms = StoredForm.all();

    @BeforeAll
    static void compose() {
        composition = Composition.start();
    }

    @AfterAll
    static void end() {
        Objects.requireNonNull(composition).close();
    }

    @Test
    @DisplayName("is kept of each kind of document, and of no other")
    void eachKindHasAForm() {
        assertThat(kinds).hasSizeGreaterThan(1);
        assertThat(kinds.stream().filter(kind -> forms.stream().noneMatch(form -> form.isOf(kind))))
                .extracting(Kind::name)
                .as("kinds without a file in stored/")
                .isEmpty();
        assertThat(forms.stream().filter(form -> kinds.stream().noneMatch(form::isOf)))
                .extracting(StoredForm::file)
                .as("files of no kind")
                .isEmpty();
    }

    @Test
    @DisplayName("is read in full, written again as it was, and found by the same keys")
    void eachFormIsReadAndWrittenBack() {
        assertThat(forms).isNotEmpty();
        assertThat(forms.stream().flatMap(this::faults)).isEmpty();
    }

    @Test
    @DisplayName("would be seen to be read as empty by a component that has another name")
    void aRenamedComponentIsSeen() {
        record Note(String id, @Nullable String remark) {}
        var renamed =
                Kind.of("notes.notes", Note.class).text("remark", Note::remark).build();
        assertThat(form("{\"id\": \"1\", \"remark\": \"milk\"}", "{\"remark\": \"milk\"}")
                        .fault(renamed))
                .isEmpty();
        assertThat(form("{\"id\": \"1\", \"text\": \"milk\"}", "{}").fault(renamed))
                .hasValueSatisfying(fault -> assertThat(fault).contains("cannot be read", "text"));
    }

    @Test
    @DisplayName("would be seen to be written in another way, or found by another key")
    void anotherFormIsSeen() {
        record Note(String id, int edits) {}
        var kind = Kind.of("notes.notes", Note.class).text("id", Note::id).build();
        assertThat(form("{\"id\": \"1\"}", "{\"id\": \"1\"}").fault(kind))
                .hasValueSatisfying(fault -> assertThat(fault).contains("written again as", "edits"));
        assertThat(form("{\"id\": \"1\", \"edits\": 0}", "{\"id\": \"2\"}").fault(kind))
                .hasValueSatisfying(fault -> assertThat(fault).contains("found by"));
    }

    private Stream<String> faults(StoredForm form) {
        return kinds.stream().filter(form::isOf).flatMap(kind -> form.fault(kind).stream());
    }

    private static StoredForm form(String document, String keys) {
        return new StoredForm(Path.of("notes", "notes.notes.json"), tree(document), null, tree(keys));
    }

    private static ObjectNode tree(String json) {
        return Json.read(json.getBytes(StandardCharsets.UTF_8), ObjectNode.class);
    }
}
