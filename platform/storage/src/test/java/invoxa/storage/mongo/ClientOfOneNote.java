package invoxa.storage.mongo;

import static invoxa.storage.mongo.MongoEngineContract.ACME;

/** Stores a note and prints it as it is read again. */
final class ClientOfOneNote {

    private ClientOfOneNote() {}

    public static void main(String[] arguments) {
        try (var store = MongoStore.open(arguments[0])) {
            var notes = store.documents(Note.KIND);
            notes.insert(ACME, "n1", Note.coded("A"));
            System.out.println(
                    "stored " + notes.find(ACME, "n1").orElseThrow().content().code());
        }
    }
}
