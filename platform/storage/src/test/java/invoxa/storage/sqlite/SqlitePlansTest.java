package invoxa.storage.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import invoxa.storage.Documents;
import invoxa.storage.Kind;
import invoxa.storage.Partition;
import invoxa.storage.Query;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqlitePlansTest {

    private static final Partition ACME = new Partition("org_acme");

    record Bill(String state, String due, long open, String text) {}

    private static final Kind<Bill> BILLS = Kind.of("test.bills", Bill.class)
            .text("state", Bill::state)
            .text("due", Bill::due)
            .integer("open", Bill::open)
            .index("due", "due")
            .index("state", "state", "due", "open")
            .sweepIndex("everywhere", "due")
            .searchable(bill -> List.of(bill.text()))
            .build();

    @TempDir
    Path folder;

    private SqliteStore store;
    private Documents<Bill> bills;

    @BeforeEach
    void open() {
        store = SqliteStore.open(folder.resolve("store.db"));
        bills = store.documents(BILLS);
        for (int i = 0; i < 10; i++) {
            bills.insert(ACME, "b" + i, new Bill("open", "2026-01-0" + i, i, "word"));
        }
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void a_page_searches_its_index_and_sorts_nothing() {
        var query = Query.by("state").anyOf("state", List.of("open", "paid")).range("due", "2026", "2027");
        for (var each : List.of(query, query.backwards(), behindFirst(query), behindFirst(query.backwards()))) {
            assertThat(bills.plan(ACME, each).lines())
                    .isNotEmpty()
                    .allMatch(line -> line.startsWith(
                                    "SEARCH d_test.bills USING INDEX i_test.bills:state (partition=? AND k_state=?")
                            && line.contains("k_due"));
        }
    }

    @Test
    void a_search_is_driven_by_the_words_from_where_the_page_before_ended() {
        assertThat(bills.plan(ACME, Query.by("due").matching("wo")).lines())
                .satisfiesExactly(
                        first -> assertThat(first).startsWith("SCAN f VIRTUAL TABLE INDEX"),
                        second -> assertThat(second)
                                .isEqualTo("SEARCH d_test.bills USING INTEGER PRIMARY KEY (rowid=?)"));
        var deep = behindFirst(Query.by("due").matching("wo").backwards());
        assertThat(bills.plan(ACME, deep))
                .contains("SEARCH d_test.bills USING COVERING INDEX p_test.bills (partition=? AND id<?)")
                .containsPattern("SCAN f VIRTUAL TABLE INDEX .*<")
                .doesNotContain("TEMP B-TREE");
    }

    @Test
    void a_search_is_driven_by_the_conditions_where_they_leave_few() {
        assertThat(bills.plan(ACME, Query.by("due").equal("state", "open").matching("word")))
                .contains("SEARCH d_test.bills USING INDEX i_test.bills:state (partition=? AND k_state=?)")
                .doesNotContain("VIRTUAL TABLE");
    }

    @Test
    void counts_and_sums_read_nothing_but_an_index_that_holds_all_they_need() {
        var totals = new Totals(new Table(BILLS));
        var query = Query.by("due").equal("state", "open").range("due", "2026", null);
        assertThat(totals.plan(store.readers(), ACME, query, List.of(), List.of()))
                .contains("USING COVERING INDEX i_test.bills:state (partition=? AND k_state=? AND k_due>?)");
        assertThat(totals.plan(store.readers(), ACME, Query.by("due"), List.of("state"), List.of("open")))
                .contains("USING COVERING INDEX i_test.bills:state (partition=?)");
        assertThat(bills.aggregate(ACME, query, List.of("state"), List.of("open")))
                .containsExactly(new Documents.Group(List.of("open"), 10, List.of(45L)));
    }

    private Query behindFirst(Query query) {
        return query.limit(1).after(bills.page(ACME, query.limit(1)).next());
    }
}
