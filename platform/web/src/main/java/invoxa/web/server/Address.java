package invoxa.web.server;

import invoxa.kernel.CannotStart;
import java.io.IOException;
import java.net.BindException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.Objects;

/** Where a server listens: the HTTP library does not say why it cannot, so it is tried before. */
record Address(String host, int port) {

    /** @throws CannotStart saying why nobody can listen there */
    void requireFree() {
        var address = new InetSocketAddress(host, port);
        if (address.isUnresolved()) {
            throw new CannotStart(
                    "the host '" + host + "' is not known, so nothing can listen there: name an address of"
                            + " this machine (INVOXA_HOST, --host)");
        }
        try (var socket = new ServerSocket()) {
            socket.bind(address);
        } catch (BindException e) {
            throw new CannotStart(reason(Objects.requireNonNullElse(e.getMessage(), "")));
        } catch (IOException e) {
            throw new CannotStart(reason(e.toString()));
        }
    }

    private String reason(String told) {
        if (told.contains("Address already in use")) {
            return "port " + port + " of " + host + " is taken by another program: end it, or choose another port"
                    + " (INVOXA_PORT, --port)";
        }
        if (told.contains("Permission denied")) {
            return "there is no right to listen on port " + port
                    + ": choose one from 1024 (INVOXA_PORT, --port), with a" + " proxy before it";
        }
        if (told.contains("Cannot assign requested address")) {
            return host + " is no address of this machine, so nothing can listen there (INVOXA_HOST, --host)";
        }
        return "nothing can listen on port " + port + " of " + host + ": " + told;
    }

    /** As seen from this machine. */
    URI url() {
        var reached = host.equals("0.0.0.0") ? "127.0.0.1" : host.equals("::") ? "::1" : host;
        return URI.create("http://" + (reached.contains(":") ? "[" + reached + "]" : reached) + ":" + port);
    }
}
