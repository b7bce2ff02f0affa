import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;

/** The store of a training run: speaks MongoDB's protocol at the port given, keeps all in memory, until it is ended. */
final class Store {

    private Store() {}

    public static void main(String[] arguments) {
        var server = new MongoServer(new MemoryBackend());
        server.bind("127.0.0.1", Integer.parseInt(arguments[0]));
        Runtime.getRuntime().addShutdownHook(new Thread(server::shutdownNow));
    }
}
