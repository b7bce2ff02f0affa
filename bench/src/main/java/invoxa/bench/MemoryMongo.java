package invoxa.bench;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.util.concurrent.CountDownLatch;

/**
 * A process that speaks MongoDB's protocol and keeps everything in memory (mongo-java-server), until it is ended.
 * {@code MemoryMongo PORT}, 0 for a free one. It stores nothing durably: what is measured with it is INVOXA, not a
 * database.
 */
final class MemoryMongo {

    private MemoryMongo() {}

    public static void main(String[] arguments) throws InterruptedException {
        var server = new MongoServer(new MemoryBackend());
        server.bind("127.0.0.1", Integer.parseInt(arguments[0]));
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdownNow));
        System.out.println(server.getConnectionString());
        new CountDownLatch(1).await();
    }
}
