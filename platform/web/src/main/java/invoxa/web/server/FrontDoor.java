package invoxa.web.server;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import java.net.URI;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notices that people come another way than this process was told: through a proxy that it does not believe, or to
 * another address than its links lead to. Each is logged once.
 */
final class FrontDoor {

    private static final Logger LOG = LoggerFactory.getLogger(FrontDoor.class);
    private static final int LONGEST = 300;
    private static final HeaderName FETCHED_FROM = HeaderNames.create("Sec-Fetch-Site");

    private final boolean behindProxy;
    private final URI publicUrl;
    private final AtomicBoolean proxySeen = new AtomicBoolean();
    private final AtomicBoolean addressSeen = new AtomicBoolean();

    FrontDoor(boolean behindProxy, URI publicUrl) {
        this.behindProxy = behindProxy;
        this.publicUrl = publicUrl;
    }

    void look(Incoming request) {
        if (!behindProxy && !proxySeen.get() && isForwarded(request) && proxySeen.compareAndSet(false, true)) {
            LOG.warn("requests come through a proxy (X-Forwarded-Proto is https), but are taken as if they did not: all"
                    + " seem to come from one address and without TLS. Start with --behind-proxy"
                    + " (INVOXA_BEHIND_PROXY=true) where nobody reaches INVOXA but through it");
        }
        var origin = request.header(HeaderNames.ORIGIN);
        if (origin != null
                && !addressSeen.get()
                && isOwn(origin, request)
                && !leadsTo(origin)
                && addressSeen.compareAndSet(false, true)) {
            LOG.warn(
                    "people use INVOXA at {}, but links in e-mails and on documents lead to {}: set INVOXA_PUBLIC_URL",
                    origin,
                    publicUrl);
        }
    }

    private static boolean isForwarded(Incoming request) {
        return "https".equalsIgnoreCase(request.header(HeaderNames.X_FORWARDED_PROTO));
    }

    /** Whether a browser says that the page it shows is INVOXA's own, whatever the proxy made of the host. */
    private static boolean isOwn(String origin, Incoming request) {
        return "same-origin".equals(request.header(FETCHED_FROM))
                && origin.startsWith("http")
                && origin.length() <= LONGEST;
    }

    /** All names of this machine are one: who tries it out may write localhost for 127.0.0.1. */
    private boolean leadsTo(String origin) {
        try {
            var used = URI.create(origin);
            return port(used) == port(publicUrl)
                    && used.getScheme().equals(publicUrl.getScheme())
                    && host(used).equalsIgnoreCase(host(publicUrl));
        } catch (IllegalArgumentException e) {
            return true;
        }
    }

    private static String host(URI url) {
        var host = url.getHost() == null ? "" : url.getHost();
        return host.equals("localhost") || host.equals("[::1]") ? "127.0.0.1" : host;
    }

    private static int port(URI url) {
        if (url.getPort() >= 0) {
            return url.getPort();
        }
        return "https".equals(url.getScheme()) ? 443 : 80;
    }
}
