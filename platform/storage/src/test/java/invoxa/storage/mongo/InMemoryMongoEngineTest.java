package invoxa.storage.mongo;

class InMemoryMongoEngineTest extends MongoEngineContract {
    @Override
    TestDatabase database() {
        return TestDatabase.inMemory();
    }
}
