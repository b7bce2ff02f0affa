package invoxa.web;

import invoxa.kernel.Problem;
import invoxa.kernel.Refused;
import invoxa.web.trace.Correlation;
import invoxa.web.trace.TraceContext;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A request as the HTTP library gives it, read with INVOXA's limits. */
record Incoming(ServerRequest http, boolean behindProxy) {

    private static final HeaderName CORRELATION = HeaderNames.create(Correlation.HEADER);
    private static final HeaderName AMAZON_TRACE = HeaderNames.create(Correlation.AMAZON_HEADER);
    private static final HeaderName TRACEPARENT = HeaderNames.create(TraceContext.HEADER);
    private static final long BODY_SECONDS = 60;
    private static final int FIRST_BUFFER = 8_192;
    private static final byte[] NOTHING = new byte[0];

    /** Null where it is a method that no endpoint has. */
    @Nullable
    Method method() {
        return switch (http.prologue().method().text()) {
            case "GET", "HEAD" -> Method.GET;
            case "POST" -> Method.POST;
            case "PUT" -> Method.PUT;
            case "PATCH" -> Method.PATCH;
            case "DELETE" -> Method.DELETE;
            default -> null;
        };
    }

    boolean isHead() {
        return http.prologue().method().text().equals("HEAD");
    }

    String rawPath() {
        return http.prologue().uriPath().rawPath();
    }

    String rawQuery() {
        return http.query().rawValue();
    }

    @Nullable
    String header(String name) {
        return header(HeaderNames.create(name));
    }

    @Nullable
    String header(HeaderName name) {
        return http.headers().contains(name) ? http.headers().get(name).get() : null;
    }

    Correlation correlation() {
        return Correlation.from(header(CORRELATION), header(AMAZON_TRACE), header(TRACEPARENT));
    }

    /** The last proxy's word, where there is one that is trusted; else the address of the connection. */
    String clientAddress() {
        var forwarded = behindProxy ? header(HeaderNames.X_FORWARDED_FOR) : null;
        return forwarded == null
                ? http.remotePeer().host()
                : forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
    }

    boolean isHttps() {
        return behindProxy && "https".equalsIgnoreCase(header(HeaderNames.X_FORWARDED_PROTO));
    }

    /**
     * The body.
     *
     * @throws Refused 415 for another media type than these, 413 where it is longer, 408 where it does not end in time
     */
    byte[] body(Set<String> mediaTypes, int maxBytes) {
        if (!http.content().hasEntity()) {
            return NOTHING;
        }
        long announced = http.headers().contentLength().orElse(-1);
        if (announced > maxBytes) {
            throw tooLong(maxBytes);
        }
        try (var in = http.content().inputStream()) {
            var bytes = read(in, announced, maxBytes);
            if (bytes.length > 0) {
                requireMediaType(mediaTypes);
            }
            return bytes;
        } catch (IOException e) {
            throw new Refused(Problem.of(400, "incomplete-body", "The body broke off", "Send the request again."));
        }
    }

    private static byte[] read(InputStream in, long announced, int maxBytes) throws IOException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(BODY_SECONDS);
        var buffer = new byte[announced >= 0 ? (int) announced : FIRST_BUFFER];
        int length = 0;
        while (true) {
            if (length == buffer.length) {
                if (length == announced) {
                    return buffer;
                }
                buffer = Arrays.copyOf(buffer, (int) Math.min(length * 2L, maxBytes + 1L));
            }
            int read = in.read(buffer, length, buffer.length - length);
            if (read < 0) {
                return Arrays.copyOf(buffer, length);
            }
            length += read;
            if (length > maxBytes) {
                throw tooLong(maxBytes);
            }
            if (System.nanoTime() > deadline) {
                throw new Refused(Problem.of(
                        408, "too-slow", "The body took too long", "Send it within " + BODY_SECONDS + " seconds."));
            }
        }
    }

    private void requireMediaType(Set<String> mediaTypes) {
        var sent = header(HeaderNames.CONTENT_TYPE);
        var bare = sent == null ? "none" : sent.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (!mediaTypes.contains(bare)) {
            throw new Refused(new Problem(
                    "unsupported-media-type",
                    415,
                    "The body is of another type",
                    "Send " + String.join(" or ", mediaTypes.stream().sorted().toList()) + ".",
                    List.of(new Problem.FieldError("Content-Type", "unsupported", "Not " + bare + "."))));
        }
    }

    private static Refused tooLong(int maxBytes) {
        return new Refused(Problem.of(
                413, "body-too-large", "The body is too long", "At most " + maxBytes + " bytes are read here."));
    }
}
