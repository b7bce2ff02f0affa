package planted.storage;

import com.mongodb.MongoException;
import io.helidon.webserver.WebServer;
import java.sql.SQLException;
import java.time.Instant;
import planted.auth.AuthKnowsAnother;

/** Planted: a store that serves HTTP, knows a service, speaks two databases outside their engines, reads the time. */
public final class StorageThatServes {
    WebServer server;
    AuthKnowsAnother service;
    SQLException sql;
    MongoException mongo;

    Instant time() {
        return Instant.now();
    }
}
