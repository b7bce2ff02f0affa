package invoxa.web.server;

import invoxa.kernel.Problem;
import invoxa.kernel.Refused;
import invoxa.web.Method;
import invoxa.web.connection.BodyTooLarge;
import invoxa.web.connection.Connection;
import invoxa.web.connection.Overloaded;
import invoxa.web.trace.Correlation;
import invoxa.web.trace.TraceContext;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.webserver.http.ServerRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A request as the HTTP library gives it, read with INVOXA's limits. */
record Incoming(ServerRequest http, boolean behindProxy) {

    private static final HeaderName CORRELATION = HeaderNames.create(Correlation.HEADER);
    private static final HeaderName AMAZON_TRACE = HeaderNames.create(Correlation.AMAZON_HEADER);
    private static final HeaderName TRACEPARENT = HeaderNames.create(TraceContext.HEADER);
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
                ? Connection.current().address()
                : forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
    }

    /** Whether the client waits to be told to send the body, and has not been. */
    boolean awaitsContinue() {
        return http.headers().containsToken(HeaderValues.EXPECT_100)
                && http.content().hasEntity()
                && !http.continueSent();
    }

    boolean isHttps() {
        return behindProxy && "https".equalsIgnoreCase(header(HeaderNames.X_FORWARDED_PROTO));
    }

    /**
     * The body, which takes memory as it comes, whatever length it announces.
     *
     * @throws Refused 415 for another media type than these, 413 where it is longer, 408 where it does not end in time,
     *     400 where it ends before its end
     */
    byte[] body(Set<String> mediaTypes, int maxBytes) {
        if (!http.content().hasEntity()) {
            return NOTHING;
        }
        long announced = http.headers().contentLength().orElse(-1);
        if (announced > maxBytes) {
            throw tooLong(maxBytes);
        }
        var connection = Connection.current();
        connection.expectBody(maxBytes);
        try {
            var bytes = read(http.content().inputStream(), announced, maxBytes, connection);
            if (bytes.length > 0) {
                requireMediaType(mediaTypes);
            }
            return bytes;
        } catch (BodyTooLarge e) {
            throw tooLong(maxBytes);
        } catch (Refused | Overloaded e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw brokenOff(connection);
        }
    }

    private static byte[] read(InputStream in, long announced, int maxBytes, Connection connection) throws IOException {
        int expected = announced >= 0 ? (int) announced : maxBytes + 1;
        var buffer = new byte[Math.min(expected, FIRST_BUFFER)];
        int length = 0;
        while (true) {
            if (length == buffer.length) {
                if (length == announced) {
                    return buffer;
                }
                int larger = (int) Math.min(length * 2L, expected);
                connection.keep(larger);
                buffer = Arrays.copyOf(buffer, larger);
            }
            int read = in.read(buffer, length, buffer.length - length);
            if (read < 0) {
                return Arrays.copyOf(buffer, length);
            }
            length += read;
            if (length > maxBytes) {
                throw tooLong(maxBytes);
            }
        }
    }

    private static Refused brokenOff(Connection connection) {
        connection.cutOff();
        return new Refused(
                connection.isClosed()
                        ? Problem.of(408, "too-slow", "The body took too long", "Send it again, without a pause.")
                        : Problem.of(400, "incomplete-body", "The body broke off", "Send the request again."));
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
