package invoxa.web.server;

import invoxa.kernel.CannotStart;
import invoxa.web.Environment;
import invoxa.web.Service;
import invoxa.web.connection.ConnectionWatch;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.HttpRouting;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The server of one process: it listens first, so that its address is known, and then serves the services it is given.
 *
 * <p>Until {@link #serve} everything is answered with 503. {@link #close} stops gently: readiness turns to 503, the
 * services end their background work, requests are taken for as long as the drain lasts, those in flight are finished
 * within the grace period. Where it ends without being told to, it ends the process with status 70.
 */
public final class HttpServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(HttpServer.class);

    private final WebServer server;
    private final ConnectionWatch watch;
    private final Dispatcher dispatcher;
    private final URI url;
    private final Duration drain;

    private HttpServer(WebServer server, ConnectionWatch watch, Dispatcher dispatcher, URI url, Duration drain) {
        this.server = server;
        this.watch = watch;
        this.dispatcher = dispatcher;
        this.url = url;
        this.drain = drain;
    }

    /**
     * Begins to listen.
     *
     * @param extras routes of the HTTP library for what is no service, such as the UI's files
     * @throws CannotStart where nobody can listen there
     */
    public static HttpServer open(ServerConfig config, Consumer<HttpRouting.Builder> extras) {
        var dispatcher = new Dispatcher(config);
        var routing = HttpRouting.builder();
        routing.addFilter(new RequestEnd());
        routing.any(dispatcher);
        extras.accept(routing);
        routing.any((request, response) -> dispatcher.notFound(request, response));
        new Address(config.host(), config.port()).requireFree();
        var watch = ConnectionWatch.start(config.limits());
        var server = Listener.start(config, watch, routing);
        if (!server.isRunning()) {
            watch.end();
            throw new CannotStart("nothing can listen on port " + config.port() + " of " + config.host());
        }
        var url = new Address(config.host(), server.port()).url();
        return new HttpServer(server, watch, dispatcher, url, config.drain());
    }

    /** Begins to listen, serving nothing but services. */
    public static HttpServer open(ServerConfig config) {
        return open(config, routing -> {});
    }

    /** Serves these services from now on and starts their background work. */
    public HttpServer serve(Environment environment, List<Service> services) {
        dispatcher.serve(environment, services);
        services.forEach(Service::start);
        return this;
    }

    /** Has each service {@linkplain Service#warmUp warm up}, one after the other, on a thread that yields to others. */
    public HttpServer warmUp() {
        Thread.ofPlatform()
                .name("warm-up")
                .daemon()
                .priority(Thread.MIN_PRIORITY)
                .start(dispatcher::warmUp);
        return this;
    }

    /** Where it listens, as seen from this machine. */
    public URI url() {
        return url;
    }

    public int port() {
        return server.port();
    }

    private void awaitDrain() {
        try {
            Thread.sleep(drain);
        } catch (InterruptedException e) {
            LOG.info("the drain was cut short; requests in flight are still finished");
        }
    }

    @Override
    public void close() {
        if (dispatcher.drain()) {
            awaitDrain();
        }
        watch.close();
        server.stop();
        watch.end();
        dispatcher.close();
    }
}
