package invoxa.storage.mongo;

/** Writes with several threads until it is killed, and prints each version of a note once it is acknowledged. */
final class ClientToBeKilled {

    private ClientToBeKilled() {}

    public static void main(String[] arguments) {
        var notes = MongoStore.open(arguments[0]).documents(Note.KIND);
        for (int writer = 0; writer < NotesToLose.WRITERS; writer++) {
            var prefix = arguments[1] + "-" + writer + "-";
            Thread.ofPlatform().start(() -> {
                for (int i = 0; ; i++) {
                    NotesToLose.write(notes, prefix + i, (id, version) -> System.out.println(id + " " + version));
                }
            });
        }
    }
}
