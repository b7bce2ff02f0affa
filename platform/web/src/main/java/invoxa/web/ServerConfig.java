package invoxa.web;

import java.time.Duration;

/**
 * How the server listens.
 *
 * @param port 0 takes a free one
 * @param behindProxy whether {@code X-Forwarded-For} and {@code -Proto} are believed; only where every request comes
 *     through a load balancer that sets them
 * @param grace how long requests in flight may take to finish when the server stops
 * @param drain how long the server still takes requests after it was told to stop, while it says that it is not ready:
 *     a load balancer may learn late that it is going
 */
public record ServerConfig(String host, int port, boolean behindProxy, Duration grace, Duration drain) {

    public static final Duration DEFAULT_GRACE = Duration.ofSeconds(20);

    /** Without a drain: there is no load balancer that could send more requests. */
    public ServerConfig(String host, int port, boolean behindProxy, Duration grace) {
        this(host, port, behindProxy, grace, Duration.ZERO);
    }

    /** A free port on the loopback address. */
    public static ServerConfig local() {
        return new ServerConfig("127.0.0.1", 0, false, DEFAULT_GRACE);
    }

    /**
     * {@code INVOXA_HOST}, {@code INVOXA_PORT}, {@code INVOXA_BEHIND_PROXY}, {@code INVOXA_SHUTDOWN_GRACE},
     * {@code INVOXA_DRAIN}.
     */
    public static ServerConfig from(Settings settings) {
        return new ServerConfig(
                settings.text("INVOXA_HOST", "127.0.0.1"),
                settings.integer("INVOXA_PORT", 0, 65_535, 8080),
                settings.flag("INVOXA_BEHIND_PROXY", false),
                settings.duration("INVOXA_SHUTDOWN_GRACE", DEFAULT_GRACE),
                settings.duration("INVOXA_DRAIN", Duration.ZERO));
    }
}
