package invoxa.invoice;

import invoxa.kernel.OrganizationId;
import invoxa.storage.DocumentStore;
import invoxa.storage.folder.FolderFiles;
import invoxa.storage.mongo.MongoStore;
import invoxa.storage.sqlite.SqliteStore;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/**
 * A process that issues invoices with several writers until it dies: by the parent's hand, or by its own after a random
 * step. Prints each number once it is acknowledged.
 */
final class IssuingProcess {

    private static final int WRITERS = 8;
    private static final int STEPS_PER_DEATH = 400;

    private IssuingProcess() {}

    /** @param arguments the folder, the organization, and the URI of a MongoDB database or nothing for SQLite */
    public static void main(String[] arguments) {
        var folder = Path.of(arguments[0]);
        var organization = new OrganizationId(arguments[1]);
        var store = open(folder, arguments[2]);
        var node = new Node(store, FolderFiles.open(folder.resolve("files")), Clock.systemUTC());
        System.out.println("ready");
        try (var threads = Executors.newFixedThreadPool(WRITERS)) {
            IntStream.range(0, WRITERS).forEach(writer -> threads.execute(() -> issueForEver(node, organization)));
        }
    }

    static DocumentStore open(Path folder, String uri) {
        return uri.isEmpty() ? SqliteStore.open(folder.resolve("invoxa.db")) : MongoStore.open(uri);
    }

    private static void issueForEver(Node node, OrganizationId organization) {
        while (true) {
            var frozen = node.freeze(organization);
            perhapsDie();
            var reservation = node.reserve(frozen);
            perhapsDie();
            var issued = node.write(frozen, reservation);
            System.out.println(issued.id() + " " + issued.content().invoice().number());
            perhapsDie();
            node.borne(issued);
            perhapsDie();
        }
    }

    private static void perhapsDie() {
        if (ThreadLocalRandom.current().nextInt(STEPS_PER_DEATH) == 0) {
            Runtime.getRuntime().halt(137);
        }
    }
}
