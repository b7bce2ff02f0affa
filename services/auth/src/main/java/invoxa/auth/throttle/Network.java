package invoxa.auth.throttle;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;

/** What counts as one place: an IPv4 address, or the /64 of an IPv6 address, all of which one customer is given. */
public final class Network {

    private static final Pattern LITERAL = Pattern.compile("[0-9A-Fa-f:.]{2,45}");
    private static final int PREFIX_BYTES = 8;

    private Network() {}

    public static String of(String address) {
        if (address.indexOf(':') < 0 || !LITERAL.matcher(address).matches()) {
            return address;
        }
        try {
            return InetAddress.getByName(address) instanceof Inet6Address six
                    ? HexFormat.of().formatHex(Arrays.copyOf(six.getAddress(), PREFIX_BYTES))
                    : address;
        } catch (UnknownHostException e) {
            return address;
        }
    }
}
