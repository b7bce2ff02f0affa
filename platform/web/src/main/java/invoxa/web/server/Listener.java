package invoxa.web.server;

import invoxa.web.connection.ConnectionWatch;
import io.helidon.http.DirectHandler;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.DirectHandlers;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http1.Http1Config;
import io.helidon.webserver.http1.Http1ConnectionSelector;
import io.helidon.webserver.spi.ServerConnectionSelector;
import java.net.InetSocketAddress;

/** The HTTP library's server with INVOXA's limits. */
final class Listener {

    private static final int MAX_PROLOGUE = 8_192;
    private static final int MAX_HEADERS = 16_384;
    private static final long MAX_DRAINED = 64_000_000;

    /** Connections that are on their way out, beside those that may be open. */
    private static final int LEAVING = 32;

    private Listener() {}

    static WebServer start(ServerConfig config, ConnectionWatch watch, HttpRouting.Builder routing) {
        var server = WebServer.builder()
                .host(config.host())
                .port(config.port())
                .shutdownHook(false)
                .maxPayloadSize(MAX_DRAINED)
                .directHandlers(handlers())
                .shutdownGracePeriod(config.grace())
                .maxTcpConnections(config.limits().connections() + LEAVING)
                .connectionOptions(socket -> socket.tcpNoDelay(true))
                .protocolsDiscoverServices(false)
                .addConnectionSelector(watch.over(http()))
                .routing(routing)
                .build()
                .start();
        if (server.isRunning()) {
            watch.expectListenerAt(new InetSocketAddress(config.host(), server.port()));
        }
        return server;
    }

    private static ServerConnectionSelector http() {
        return Http1ConnectionSelector.builder()
                .config(Http1Config.builder()
                        .maxPrologueLength(MAX_PROLOGUE)
                        .maxHeadersSize(MAX_HEADERS)
                        .build())
                .build();
    }

    private static DirectHandlers handlers() {
        var handlers = DirectHandlers.builder();
        for (var event : DirectHandler.EventType.values()) {
            handlers.addHandler(event, new TransportProblems());
        }
        return handlers.build();
    }
}
