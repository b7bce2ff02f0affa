package invoxa.web.server;

import invoxa.web.Settings;
import invoxa.web.connection.Capacity;
import invoxa.web.connection.ConnectionLimits;
import java.time.Duration;
import java.util.Map;

/**
 * How the server listens.
 *
 * @param port 0 takes a free one
 * @param behindProxy whether {@code X-Forwarded-For} and {@code -Proto} are believed; only where every request comes
 *     through a load balancer that sets them
 * @param grace how long requests in flight may take to finish when the server stops
 * @param drain how long the server still takes requests after it was told to stop, while it says that it is not ready:
 *     a load balancer may learn late that it is going
 * @param limits what connections may take of this process
 */
public record ServerConfig(
        String host, int port, boolean behindProxy, Duration grace, Duration drain, ConnectionLimits limits) {

    public static final Duration DEFAULT_GRACE = Duration.ofSeconds(20);

    private static final long MEGABYTE = 1_000_000;
    private static final int MAX_MEGABYTES = 100_000;
    private static final Duration MIN_TIME = Duration.ofMillis(100);
    private static final Duration MAX_TIME = Duration.ofHours(1);

    /** A free port on the loopback address. */
    public static ServerConfig local() {
        return at("127.0.0.1", 0, false, Settings.of(Map.of()));
    }

    /**
     * {@code INVOXA_HOST}, {@code INVOXA_PORT}, {@code INVOXA_BEHIND_PROXY}, {@code INVOXA_SHUTDOWN_GRACE},
     * {@code INVOXA_DRAIN}, and the limits that docs/operations.md lists.
     */
    public static ServerConfig from(Settings settings) {
        return at(
                settings.text("INVOXA_HOST", "127.0.0.1"),
                settings.integer("INVOXA_PORT", 0, 65_535, 8080),
                settings.flag("INVOXA_BEHIND_PROXY", false),
                settings);
    }

    /** With this address, whatever the settings say of it. */
    public static ServerConfig at(String host, int port, boolean behindProxy, Settings settings) {
        return new ServerConfig(
                host,
                port,
                behindProxy,
                settings.duration("INVOXA_SHUTDOWN_GRACE", DEFAULT_GRACE),
                settings.duration("INVOXA_DRAIN", Duration.ZERO),
                limits(behindProxy, settings));
    }

    public ServerConfig withGrace(Duration other) {
        return new ServerConfig(host, port, behindProxy, other, drain, limits);
    }

    public ServerConfig withDrain(Duration other) {
        return new ServerConfig(host, port, behindProxy, grace, other, limits);
    }

    /** Behind a proxy every connection comes from it, so that the address of one says nothing. */
    private static ConnectionLimits limits(boolean behindProxy, Settings settings) {
        int most =
                settings.integer("INVOXA_MAX_CONNECTIONS", 1, Capacity.maxConnections(), Capacity.usualConnections());
        long bodyBytes = MEGABYTE
                * settings.integer(
                        "INVOXA_BODY_MEMORY_MB", 1, MAX_MEGABYTES, (int) (Capacity.usualBodyBytes() / MEGABYTE));
        return new ConnectionLimits(
                most,
                settings.integer(
                        "INVOXA_MAX_CONNECTIONS_PER_ADDRESS",
                        1,
                        most,
                        behindProxy ? most : ConnectionLimits.usualPerAddress(most)),
                bodyBytes,
                behindProxy ? bodyBytes : ConnectionLimits.usualBodyBytesPerAddress(bodyBytes),
                settings.duration("INVOXA_HEAD_TIMEOUT", MIN_TIME, MAX_TIME, ConnectionLimits.HEAD),
                settings.duration("INVOXA_BODY_TIMEOUT", MIN_TIME, MAX_TIME, ConnectionLimits.BODY),
                settings.duration("INVOXA_PAUSE_TIMEOUT", MIN_TIME, MAX_TIME, ConnectionLimits.PAUSE),
                settings.duration("INVOXA_KEEP_ALIVE", MIN_TIME, MAX_TIME, ConnectionLimits.KEEP_ALIVE));
    }
}
