package invoxa.storage.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import invoxa.storage.DocumentStore;
import invoxa.storage.DocumentStoreContract;
import invoxa.storage.Kind;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteStoreTest extends DocumentStoreContract {

    @TempDir
    Path folder;

    @Override
    protected DocumentStore open() {
        return SqliteStore.open(folder.resolve("store.db"));
    }

    @Override
    protected void assertServedByIndex(String plan, Kind<?> kind, String index) {
        assertThat(plan.lines())
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line)
                        .startsWith("SEARCH d_" + kind.name() + " USING INDEX i_" + kind.name() + ":" + index + " ("));
    }
}
