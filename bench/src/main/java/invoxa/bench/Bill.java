package invoxa.bench;

import invoxa.kernel.Ids;
import invoxa.storage.Kind;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** A document of an invoice's size and shape, made at random but the same each time. */
record Bill(
        String number,
        String client,
        String state,
        String issued,
        long open,
        String note,
        List<Line> lines,
        String id) {

    record Line(String name, long quantity, long price) {}

    static final Kind<Bill> BILLS = Kind.of("bench.bills", Bill.class)
            .text("number", Bill::number)
            .text("client", Bill::client)
            .text("state", Bill::state)
            .text("issued", Bill::issued)
            .integer("open", Bill::open)
            .index("issued", "issued")
            .index("state", "state", "issued", "open")
            .index("client", "client", "issued")
            .index("number", "number")
            .unique("number", "number")
            .searchable(bill -> List.of(bill.number(), bill.client(), bill.note()))
            .build();

    private static final List<String> STATES =
            List.of("draft", "issued", "issued", "paid", "paid", "paid", "paid", "void");
    private static final List<String> FORMS = List.of("GmbH", "GmbH", "GmbH", "AG", "Ltd", "Inc", "SARL", "e.K.");
    private static final List<String> SYLLABLES = List.of(
            "ba", "ker", "mül", "ler", "stadt", "werk", "tech", "no", "so", "lar", "grün", "haus", "bau", "me", "tall",
            "alt", "neu", "ver", "lag", "druck", "hof", "berg", "see", "land", "gar", "ten", "mö", "bel", "au", "to");

    /** @param n the how many-th; the bills are three years apart from first to last */
    static Bill random(int n, int total) {
        var random = new Random(n);
        var name = new Random(random.nextInt(20_000));
        var client = syllables(name, 3) + " " + syllables(name, 2) + " " + FORMS.get(name.nextInt(FORMS.size()));
        var state = STATES.get(random.nextInt(STATES.size()));
        var lines = IntStream.range(0, 3)
                .mapToObj(i -> new Line(
                        syllables(random, 4) + " " + syllables(random, 3),
                        1 + random.nextInt(9),
                        random.nextInt(100_000)))
                .toList();
        return new Bill(
                "INV-%08d".formatted(n),
                client,
                state,
                LocalDate.of(2024, 1, 1).plusDays((long) n * 1_000 / total).toString(),
                state.equals("issued") ? random.nextInt(1_000_000) : 0,
                "order " + syllables(random, 2) + " invoice " + "x".repeat(600),
                lines,
                Ids.next("bill"));
    }

    private static String syllables(Random random, int count) {
        var word = new StringBuilder();
        for (int i = 0; i < count; i++) {
            word.append(SYLLABLES.get(random.nextInt(SYLLABLES.size())));
        }
        return word.toString();
    }
}
