package invoxa.storage.mongo;

class NamedServerMongoEngineTest extends MongoEngineContract {
    @Override
    TestDatabase database() {
        return TestDatabase.named(NamedServerMongoEngineTest.class);
    }
}
