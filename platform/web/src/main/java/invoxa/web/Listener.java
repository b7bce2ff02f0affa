package invoxa.web;

import io.helidon.http.DirectHandler;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.DirectHandlers;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http1.Http1Config;
import java.time.Duration;

/** The HTTP library's server with INVOXA's limits. */
final class Listener {

    private static final int MAX_PROLOGUE = 8_192;
    private static final int MAX_HEADERS = 16_384;
    private static final long MAX_DRAINED = 64_000_000;
    private static final Duration KEEP_ALIVE = Duration.ofSeconds(75);
    private static final Duration READ_TIMEOUT = Duration.ofSeconds(30);

    private Listener() {}

    static WebServer start(ServerConfig config, HttpRouting.Builder routing) {
        return WebServer.builder()
                .host(config.host())
                .port(config.port())
                .shutdownHook(false)
                .maxPayloadSize(MAX_DRAINED)
                .directHandlers(handlers())
                .shutdownGracePeriod(config.grace())
                .idleConnectionTimeout(KEEP_ALIVE)
                .connectionOptions(socket -> socket.readTimeout(READ_TIMEOUT).tcpNoDelay(true))
                .addProtocol(Http1Config.builder()
                        .maxPrologueLength(MAX_PROLOGUE)
                        .maxHeadersSize(MAX_HEADERS)
                        .build())
                .routing(routing)
                .build()
                .start();
    }

    private static DirectHandlers handlers() {
        var handlers = DirectHandlers.builder();
        for (var event : DirectHandler.EventType.values()) {
            handlers.addHandler(event, new TransportProblems());
        }
        return handlers.build();
    }
}
