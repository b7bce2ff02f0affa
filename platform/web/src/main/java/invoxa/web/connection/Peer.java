package invoxa.web.connection;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/** All that is open to one address. */
final class Peer {

    private static final int IPV6_NETWORK_BYTES = 8;

    final String name;

    /** Guarded by the table that this is an entry of. */
    final Set<Connection> connections = new HashSet<>();

    /** How many of them are not over, whether they were let in or not; guarded like them. */
    int coming;

    /** What its bodies hold of the memory for bodies. */
    final AtomicLong bytes = new AtomicLong();

    Peer(String name) {
        this.name = name;
    }

    /** What counts as one address; of IPv6 the network, because whoever has one address has 2^64 of them. */
    static String name(SocketAddress address) {
        return address instanceof InetSocketAddress inet && inet.getAddress() != null
                ? name(inet.getAddress())
                : address.toString();
    }

    private static String name(InetAddress address) {
        return address instanceof Inet6Address
                ? HexFormat.of().formatHex(Arrays.copyOf(address.getAddress(), IPV6_NETWORK_BYTES))
                : address.getHostAddress();
    }
}
