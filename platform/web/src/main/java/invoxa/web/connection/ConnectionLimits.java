package invoxa.web.connection;

import java.time.Duration;

/**
 * What strangers may take of this process. A connection whose peer keeps it waiting for longer than this is closed.
 *
 * @param connections how many are open at once, at most; one more is let in where one can be closed that keeps the
 *     server waiting
 * @param perAddress how many of them from one address (IPv6: from one network of 64 bits)
 * @param bodyBytes how much memory the bodies of all requests and answers hold together, beyond 64 KiB each
 * @param bodyBytesPerAddress how much of it those of one address
 * @param head from the first byte of a request to the end of its headers, and from a connection's beginning to its
 *     first byte
 * @param body from the headers to the end of the body
 * @param pause between two bytes of a body, or until a part of an answer is taken
 * @param keepAlive from one request to the next
 */
public record ConnectionLimits(
        int connections,
        int perAddress,
        long bodyBytes,
        long bodyBytesPerAddress,
        Duration head,
        Duration body,
        Duration pause,
        Duration keepAlive) {

    public static final Duration HEAD = Duration.ofSeconds(15);
    public static final Duration BODY = Duration.ofSeconds(60);
    public static final Duration PAUSE = Duration.ofSeconds(20);

    /** Longer than the idle timeout of a load balancer before it (60 s at AWS), which would send into a closed one. */
    public static final Duration KEEP_ALIVE = Duration.ofSeconds(75);

    /** A part of what there is for all that one address may have: four are needed to take the place of everybody. */
    private static final int ADDRESS_SHARE = 4;

    /** One long upload must fit, whatever the share is. */
    static final long MIN_BODY_BYTES = 24_000_000;

    /** A quarter of all connections. */
    public static int usualPerAddress(int connections) {
        return Math.max(1, connections / ADDRESS_SHARE);
    }

    /** A quarter of the memory for bodies, or all of it where a quarter is too little for one upload. */
    public static long usualBodyBytesPerAddress(long bodyBytes) {
        return Math.min(bodyBytes, Math.max(bodyBytes / ADDRESS_SHARE, MIN_BODY_BYTES));
    }
}
