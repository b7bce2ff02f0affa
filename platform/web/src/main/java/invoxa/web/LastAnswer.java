package invoxa.web;

import io.helidon.http.HeaderValues;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;

/**
 * Closes the connection behind an answer that says {@code Connection: close} (RFC 9112, section 9.6). Helidon 4.5.0
 * says it and waits for another request (helidon-io/helidon#12324).
 */
final class LastAnswer implements Filter {

    private static final int REQUEST_TIMEOUT = 408;

    @Override
    public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
        chain.proceed();
        boolean last = request.headers().containsToken(HeaderValues.CONNECTION_CLOSE)
                || response.headers().containsToken(HeaderValues.CONNECTION_CLOSE);
        if (last && response.isSent()) {
            // closed with bytes unread, TCP would reset the connection and could take the answer with it
            if (response.status().code() != REQUEST_TIMEOUT
                    && !request.content().consumed()) {
                request.content().consume();
            }
            throw new CloseConnectionException("this was the last answer");
        }
    }
}
