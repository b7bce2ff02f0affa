package invoxa.payment;

import invoxa.web.Endpoint;
import invoxa.web.Permissions;
import invoxa.web.Service;
import java.util.List;

/** Another service as these see it over HTTP: a few endpoints that say what the test wants said. */
record Neighbour(String name, String path, List<Endpoint> endpoints, Permissions permissions) implements Service {

    @Override
    public String openApi() {
        return """
                openapi: 3.0.3
                info: {title: a neighbour, version: "1"}
                paths: {}
                """;
    }
}
