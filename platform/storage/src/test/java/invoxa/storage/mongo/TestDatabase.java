package invoxa.storage.mongo;

import com.mongodb.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import org.bson.Document;
import org.junit.jupiter.api.Assumptions;

/**
 * A database for one test, on the server in this process or on the one that the environment names; dropped at its end.
 */
record TestDatabase(String uri, Runnable end) implements AutoCloseable {

    private static final String SERVER = "INVOXA_TEST_MONGODB_URI";

    static TestDatabase inMemory() {
        var server = new MongoServer(new MemoryBackend());
        var address = server.bind();
        return new TestDatabase("mongodb://127.0.0.1:" + address.getPort() + "/test", server::shutdownNow);
    }

    /** Skips the test where the environment names no server. */
    static TestDatabase named(Class<?> test) {
        var server = System.getenv(SERVER);
        Assumptions.assumeTrue(server != null && !server.isBlank(), SERVER + " names no server to test against");
        return on(server, test);
    }

    static boolean isNamedFerret() {
        var server = System.getenv(SERVER);
        if (server == null || server.isBlank()) {
            return false;
        }
        try (var client = MongoClients.create(server)) {
            return client.getDatabase("admin")
                    .runCommand(new Document("buildInfo", 1))
                    .containsKey("ferretdbVersion");
        }
    }

    private static TestDatabase on(String server, Class<?> test) {
        var name = ("t_" + test.getSimpleName()).toLowerCase(Locale.ROOT) + "_"
                + Long.toString(ThreadLocalRandom.current().nextLong(Long.MAX_VALUE), 36);
        int options = server.indexOf('?');
        var hosts = (options < 0 ? server : server.substring(0, options)).replaceFirst("(://[^/]+).*", "$1/");
        var uri = hosts + name + (options < 0 ? "" : server.substring(options));
        return new TestDatabase(uri, () -> {
            try (var client = MongoClients.create(uri)) {
                client.getDatabase(name).drop();
            }
        });
    }

    @Override
    public void close() {
        end.run();
    }
}
