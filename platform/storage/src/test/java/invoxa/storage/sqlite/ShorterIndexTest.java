package invoxa.storage.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import invoxa.storage.Documents;
import invoxa.storage.Kind;
import invoxa.storage.Partition;
import invoxa.storage.Query;
import invoxa.storage.Stored;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A query whose own index serves none of its conditions, among many documents")
class ShorterIndexTest {

    private static final Partition ACME = new Partition("org_acme");
    private static final Partition OTHER = new Partition("org_other");
    private static final int MANY = 8_000;

    record Bill(
            String id,
            @Nullable String due,
            String state,
            long open,
            @Nullable String number) {}

    private static final Kind<Bill> BILLS = Kind.of("test.bills", Bill.class)
            .text("due", Bill::due)
            .text("state", Bill::state)
            .integer("open", Bill::open)
            .text("number", Bill::number)
            .index("byDue", "due")
            .index("byState", "state", "due")
            .index("byOpen", "open")
            .index("byNumber", "number")
            .build();

    private static final Comparator<Bill> BY_DUE = Comparator.comparing(
                    Bill::due, Comparator.nullsFirst(Comparator.<String>naturalOrder()))
            .thenComparing(Bill::id);

    @TempDir
    static Path folder;

    private static final List<Bill> ALL = new ArrayList<>();
    private static SqliteStore store;
    private static Documents<Bill> bills;

    @BeforeAll
    static void fill() {
        store = SqliteStore.open(folder.resolve("store.db"));
        bills = store.documents(BILLS);
        var random = new Random(5);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < MANY; i++) {
                var due = random.nextInt(10) == 0 ? null : "2026-01-%02d".formatted(1 + random.nextInt(28));
                var state = random.nextInt(100) == 0 ? "void" : "paid";
                var number = random.nextInt(3) == 0 ? null : "N-%05d".formatted(i);
                var bill = new Bill("b%05d".formatted(i), due, state, random.nextInt(5_000), number);
                ALL.add(bill);
                threads.execute(() -> bills.insert(ACME, bill.id(), bill));
                if (i % 100 == 0) {
                    threads.execute(() -> bills.insert(OTHER, bill.id(), bill));
                }
            }
        }
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @Test
    void is_answered_by_the_index_that_leads_to_few_of_them() {
        assertThat(plan(Query.by("byDue").range("open", 10L, 20L))).contains("i_test.bills:byOpen");
        assertThat(plan(Query.by("byDue").equal("state", "void"))).contains("i_test.bills:byState");
        assertThat(plan(Query.by("byDue").equal("state", "paid").startsWith("number", "N-0001")))
                .contains("i_test.bills:byNumber");
    }

    @Test
    void is_answered_along_its_own_where_every_other_leads_to_many() {
        assertThat(plan(Query.by("byDue").equal("state", "paid"))).contains("i_test.bills:byDue");
        assertThat(plan(Query.by("byDue").range("open", 0L, null))).contains("i_test.bills:byDue");
    }

    @Test
    void gives_the_same_documents_in_the_same_order_page_by_page() {
        finds(Query.by("byDue").range("open", 10L, 60L), bill -> bill.open() >= 10 && bill.open() < 60);
        finds(Query.by("byDue").equal("state", "void"), bill -> bill.state().equals("void"));
        finds(
                Query.by("byDue").startsWith("number", "N-012").equal("state", "paid"),
                bill -> bill.number() != null
                        && bill.number().startsWith("N-012")
                        && bill.state().equals("paid"));
        finds(
                Query.by("byDue").range("due", "2026-01-03", "2026-01-20").range("open", null, 100L),
                bill -> bill.due() != null
                        && bill.due().compareTo("2026-01-03") >= 0
                        && bill.due().compareTo("2026-01-20") < 0
                        && bill.open() < 100);
        finds(
                Query.by("byDue")
                        .anyOf("due", List.of("2026-01-05", "2026-01-01", "2026-01-09"))
                        .range("open", 100L, 900L),
                bill -> List.of("2026-01-05", "2026-01-01", "2026-01-09").contains(String.valueOf(bill.due()))
                        && bill.open() >= 100
                        && bill.open() < 900);
        finds(Query.by("byDue").range("open", 9_000L, null), bill -> false);
    }

    private static void finds(Query query, Predicate<Bill> condition) {
        var expected = ALL.stream().filter(condition).sorted(BY_DUE).toList();
        assertThat(read(query)).isEqualTo(expected);
        assertThat(read(query.backwards())).isEqualTo(expected.reversed());
    }

    private static List<Bill> read(Query query) {
        var found = new ArrayList<Bill>();
        @Nullable String cursor = null;
        do {
            var page = bills.page(ACME, query.limit(7).after(cursor));
            page.items().stream().map(Stored::content).forEach(found::add);
            cursor = page.next();
        } while (cursor != null);
        return found;
    }

    private static String plan(Query query) {
        return bills.plan(ACME, query);
    }
}
