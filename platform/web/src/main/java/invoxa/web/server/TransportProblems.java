package invoxa.web.server;

import invoxa.json.Json;
import invoxa.web.Response;
import io.helidon.http.DirectHandler;
import io.helidon.http.HeaderNames;
import io.helidon.http.ServerResponseHeaders;
import io.helidon.http.Status;
import java.util.Map;

/** Answers what never becomes a request, such as a malformed header, with problem details like everything else. */
final class TransportProblems implements DirectHandler {

    @Override
    public TransportResponse handle(
            TransportRequest request, EventType event, Status status, ServerResponseHeaders headers, String message) {
        Outgoing.secure(headers, false);
        headers.set(HeaderNames.CONTENT_TYPE, Response.PROBLEM_JSON);
        return TransportResponse.builder()
                .status(status)
                .headers(headers)
                .keepAlive(event.keepAlive())
                .entity(Json.write(Map.of(
                        "type",
                        "urn:invoxa:problem:" + type(status),
                        "title",
                        "The request cannot be read",
                        "status",
                        status.code())))
                .build();
    }

    private static String type(Status status) {
        return switch (status.code()) {
            case 413 -> "body-too-large";
            case 500 -> "internal";
            case 503 -> "unavailable";
            default -> "malformed-request";
        };
    }
}
