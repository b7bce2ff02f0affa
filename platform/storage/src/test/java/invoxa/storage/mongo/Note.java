package invoxa.storage.mongo;

import com.fasterxml.jackson.databind.JsonNode;
import invoxa.storage.Kind;
import java.util.List;

/** What the tests of this engine store: keys of both types, and a body of any shape. */
record Note(String owner, Long rank, String code, String text, JsonNode body) {

    static final Kind<Note> KIND = Kind.of("test.notes", Note.class)
            .text("owner", Note::owner)
            .integer("rank", Note::rank)
            .text("code", Note::code)
            .index("byOwner", "owner", "rank")
            .index("byRank", "rank")
            .sweepIndex("allByRank", "rank")
            .unique("code", "code")
            .searchable(note -> note.text() == null ? List.of() : List.of(note.text()))
            .build();

    static Note ranked(Long rank) {
        return new Note("ann", rank, null, null, null);
    }

    static Note coded(String code) {
        return new Note("ann", 1L, code, null, null);
    }

    static Note holding(JsonNode body) {
        return new Note("ann", 1L, null, null, body);
    }
}
