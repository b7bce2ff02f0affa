package invoxa.storage.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import invoxa.storage.DocumentStore;
import invoxa.storage.DocumentStoreContract;
import invoxa.storage.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** The contract of every engine, on a database that lives as long as one test. */
abstract class MongoStoreContract extends DocumentStoreContract {

    private TestDatabase database;

    abstract TestDatabase database();

    @BeforeEach
    void makeDatabase() {
        database = database();
    }

    @AfterEach
    void dropDatabase() {
        if (database != null) {
            database.close();
        }
    }

    @Override
    protected DocumentStore open() {
        return MongoStore.open(database.uri());
    }

    @Override
    protected void assertServedByIndex(String plan, Kind<?> kind, String index) {
        assertThat(plan)
                .contains("\"indexName\": \"" + Indexes.name(IndexOrder.index(kind, kind.index(index))) + "\"")
                .doesNotContain("COLLSCAN")
                .doesNotContain("\"SORT\"");
    }
}
