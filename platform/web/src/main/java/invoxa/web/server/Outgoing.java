package invoxa.web.server;

import invoxa.web.Response;
import invoxa.web.connection.Connection;
import invoxa.web.trace.Correlation;
import io.helidon.http.Header;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.ServerResponseHeaders;
import io.helidon.http.Status;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.ServerResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends answers, each with the headers that keep browsers from doing what they should not with it. */
final class Outgoing {

    private static final Logger LOG = LoggerFactory.getLogger(Outgoing.class);
    private static final HeaderName CORRELATION = HeaderNames.create(Correlation.HEADER);
    private static final Header NO_SNIFF = HeaderValues.createCached("X-Content-Type-Options", "nosniff");
    private static final Header REFERRER = HeaderValues.createCached("Referrer-Policy", "no-referrer");
    private static final Header CONTENT_POLICY =
            HeaderValues.createCached("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
    private static final Header NOT_FRAMED = HeaderValues.createCached("X-Frame-Options", "DENY");
    private static final Header TRANSPORT =
            HeaderValues.createCached("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    private static final Header NOT_STORED = HeaderValues.createCached("Cache-Control", "no-store");

    private Outgoing() {}

    /** What holds for every answer, also for those that no service gives. */
    static void secure(ServerResponseHeaders headers, boolean https) {
        headers.set(NO_SNIFF);
        headers.set(REFERRER);
        headers.set(NOT_FRAMED);
        if (https) {
            headers.set(TRANSPORT);
        }
    }

    /** @param last whether the connection shall end with this answer */
    static void send(
            Response answer, Incoming request, ServerResponse response, Correlation correlation, boolean last) {
        var headers = response.headers();
        secure(headers, request.isHttps());
        headers.set(CONTENT_POLICY);
        headers.set(NOT_STORED);
        headers.set(CORRELATION, correlation.id());
        if (answer.contentType() != null) {
            headers.set(HeaderNames.CONTENT_TYPE, answer.contentType());
        }
        for (var header : answer.headers()) {
            set(headers, header);
        }
        if (last) {
            headers.set(HeaderValues.CONNECTION_CLOSE);
        }
        response.status(Status.create(answer.status()));
        body(answer, request, response);
    }

    private static void set(ServerResponseHeaders headers, Response.Header header) {
        var name = HeaderNames.create(header.name());
        if (name.equals(HeaderNames.SET_COOKIE)) {
            headers.add(name, header.value());
        } else {
            headers.set(name, header.value());
        }
    }

    private static void body(Response answer, Incoming request, ServerResponse response) {
        switch (answer.body()) {
            case Response.Body.Empty() -> response.send();
            case Response.Body.Bytes(var bytes) -> {
                if (request.isHead()) {
                    response.headers().contentLength(bytes.length);
                    response.send();
                } else {
                    response.send(bytes);
                }
            }
            case Response.Body.Stream(var writer) -> {
                if (request.isHead()) {
                    response.send();
                } else {
                    stream(writer, response);
                }
            }
        }
    }

    /** Ends the connection where the writer fails: an end of the body would pass for a whole answer. */
    private static void stream(Response.Writer writer, ServerResponse response) {
        try {
            if (Connection.current().isFormer()) {
                var whole = new ByteArrayOutputStream();
                writer.writeTo(whole);
                response.send(whole.toByteArray());
                return;
            }
            var out = response.outputStream();
            writer.writeTo(out);
            out.close();
        } catch (IOException | RuntimeException e) {
            LOG.error("an answer broke off", e);
            throw new CloseConnectionException("an answer broke off", e);
        }
    }
}
