import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;

/**
 * The store of a training run: speaks MongoDB's protocol at the port given, on the address given or this machine's own,
 * and keeps all in memory until it is ended.
 */
final class Store {

    private Store() {}

    public static void main(String[] arguments) {
        var server = new MongoServer(new MemoryBackend());
        server.bind(arguments.length > 1 ? arguments[1] : "127.0.0.1", Integer.parseInt(arguments[0]));
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdownNow));
    }
}
