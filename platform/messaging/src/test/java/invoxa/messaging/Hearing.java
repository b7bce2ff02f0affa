package invoxa.messaging;

import invoxa.storage.DocumentStore;
import invoxa.storage.Documents;
import invoxa.storage.Documents.Change;
import invoxa.storage.DuplicateKey;
import invoxa.storage.Kind;
import invoxa.storage.Partition;
import invoxa.storage.Query;
import java.util.ArrayList;
import java.util.List;

/** A tiny consumer: writes down what it hears of each document, as often as it hears it, in the order it hears it. */
final class Hearing implements Handler<Counting.Counted> {

    private record Heard(List<Integer> numbers) {
        private Heard {
            numbers = List.copyOf(numbers);
        }
    }

    private record Letter(String subject, int number) {}

    private final Documents<Heard> heard;
    private final Documents<Letter> letters;

    Hearing(String service, DocumentStore store) {
        this.heard = store.documents(Kind.of(service + ".heard", Heard.class).build());
        this.letters = store.documents(Kind.of(service + ".letters", Letter.class)
                .integer("number", letter -> (long) letter.number())
                .index("byNumber", "number")
                .build());
    }

    /** An effect that would show if it happened twice. */
    @Override
    public void on(Event event, Counting.Counted data) {
        var partition = Partition.of(event.organization());
        var known = heard.change(partition, event.subject(), before -> {
            var more = new ArrayList<>(before.numbers());
            more.add(data.number());
            return Change.to(new Heard(more));
        });
        if (known.isEmpty()) {
            heard.insert(partition, event.subject(), new Heard(List.of(data.number())));
        }
    }

    /** Like {@link #on}, able to run again: what was written down last is not written down once more. */
    void onceMore(Event event, Counting.Counted data) {
        var numbers = of(event.subject());
        if (numbers.isEmpty() || !numbers.getLast().equals(data.number())) {
            on(event, data);
        }
    }

    /** An effect that may be asked for again: it makes a document with the id that is derived from the event. */
    void writeLetter(Event event, Counting.Counted data) {
        try {
            letters.insert(
                    Partition.of(event.organization()),
                    event.derivedId("let"),
                    new Letter(event.subject(), data.number()));
        } catch (DuplicateKey e) {
            // written already
        }
    }

    List<Integer> of(String subject) {
        return heard.find(Partition.of(Counting.ACME), subject)
                .map(found -> found.content().numbers())
                .orElse(List.of());
    }

    long letters() {
        return letters.count(Partition.of(Counting.ACME), Query.by("byNumber"));
    }
}
