package invoxa.web.server;

import invoxa.web.connection.Connection;
import io.helidon.http.HeaderValues;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import java.io.IOException;

/**
 * Tells the connection where a request begins and ends. Reads what was left of the body, since the next request is
 * behind it, and closes the connection behind an answer that says {@code Connection: close} (RFC 9112, section 9.6):
 * Helidon 4.5.0 says it and waits for another request (helidon-io/helidon#12324).
 */
final class RequestEnd implements Filter {

    @Override
    public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
        var connection = Connection.current();
        connection.beginRequest();
        request.streamFilter(connection::body);
        try {
            chain.proceed();
            if (response.isSent()) {
                end(request, response, connection);
            }
        } finally {
            connection.endRequest();
        }
    }

    private static void end(RoutingRequest request, RoutingResponse response, Connection connection) {
        boolean last = request.headers().containsToken(HeaderValues.CONNECTION_CLOSE)
                || response.headers().containsToken(HeaderValues.CONNECTION_CLOSE);
        // closed with bytes unread, TCP would reset the connection and could take the answer with it
        if (!connection.isCutOff() && !request.content().consumed()) {
            skipBody(request, connection);
        }
        if (last || connection.isCutOff()) {
            throw new CloseConnectionException("this was the last answer");
        }
    }

    private static void skipBody(RoutingRequest request, Connection connection) {
        try {
            if (!connection.skipBody()) {
                request.content().inputStream();
                connection.skipBody();
            }
        } catch (IOException | RuntimeException e) {
            throw new CloseConnectionException("the rest of the body cannot be read", e);
        }
    }
}
