package invoxa.storage.mongo;

import org.junit.jupiter.api.extension.RegisterExtension;

class NamedServerMongoStoreTest extends MongoStoreContract {

    @RegisterExtension
    static final Lacking LACKING = Lacking.onNamedServer();

    @Override
    TestDatabase database() {
        return TestDatabase.named(NamedServerMongoStoreTest.class);
    }
}
