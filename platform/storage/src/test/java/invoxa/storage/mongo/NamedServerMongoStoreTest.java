package invoxa.storage.mongo;

class NamedServerMongoStoreTest extends MongoStoreContract {
    @Override
    TestDatabase database() {
        return TestDatabase.named(NamedServerMongoStoreTest.class);
    }
}
