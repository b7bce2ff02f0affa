package invoxa.storage.mongo;

import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("slow")
class InMemoryMongoStoreTest extends MongoStoreContract {

    @RegisterExtension
    static final Lacking LACKING = new Lacking(Map.of(
            "conditions_on_the_first_keys_and_the_order_are_served_by_the_index",
            "mongo-java-server has neither secondary indexes nor explain"));

    @Override
    TestDatabase database() {
        return TestDatabase.inMemory();
    }

    /** mongo-java-server orders by UTF-16 unit, where MongoDB orders by code point. */
    @Override
    protected String lastCharacter() {
        return "\uFFFE";
    }
}
