package invoxa.web.connection;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** How many connections this process has descriptors and memory for. */
public final class Capacity {

    /** What a connection takes of the heap at most while it sends its headers: 40 KiB, and as much for what it asks. */
    private static final long BYTES_EACH = 100_000;

    private static final int MAX_USEFUL = 10_000;
    private static final int MIN_CONNECTIONS = 16;

    private Capacity() {}

    /**
     * How many connections may be open at most: half of the descriptors that are free now, since each may need one
     * more, for a call that its request makes or a file that it reads.
     */
    public static int maxConnections() {
        if (ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system) {
            long free = system.getMaxFileDescriptorCount() - system.getOpenFileDescriptorCount();
            return Math.clamp(free / 2, MIN_CONNECTIONS, Integer.MAX_VALUE / 2);
        }
        return MAX_USEFUL;
    }

    /** A fifth of the heap, but room for one long upload. */
    public static long usualBodyBytes() {
        return Math.max(ConnectionLimits.MIN_BODY_BYTES, Runtime.getRuntime().maxMemory() / 5);
    }

    public static int usualConnections() {
        long fitting = Math.max(MIN_CONNECTIONS, Runtime.getRuntime().maxMemory() / BYTES_EACH);
        return (int) Math.min(Math.min(maxConnections(), fitting), MAX_USEFUL);
    }
}
