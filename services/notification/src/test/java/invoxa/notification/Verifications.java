package invoxa.notification;

import invoxa.kernel.OrganizationId;
import invoxa.web.Access;
import invoxa.web.Endpoint;
import invoxa.web.Environment;
import invoxa.web.Permissions;
import invoxa.web.Response;
import invoxa.web.Service;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** At the place of auth: knows of each organization whether the address of an owner is verified; nothing else. */
final class Verifications implements Service {

    private static final Set<OrganizationId> UNVERIFIED = ConcurrentHashMap.newKeySet();

    Verifications(Environment environment) {
        assert environment.service().equals("auth");
    }

    static void isUnverified(OrganizationId organization) {
        UNVERIFIED.add(organization);
    }

    static void isVerified(OrganizationId organization) {
        UNVERIFIED.remove(organization);
    }

    @Override
    public String name() {
        return "auth";
    }

    @Override
    public String path() {
        return "/auth";
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(Endpoint.get(
                "/auth/organization/verification",
                request -> Response.ok(Map.of("verified", !UNVERIFIED.contains(request.organization())))));
    }

    @Override
    public Permissions permissions() {
        return Permissions.table().allow("GET /auth/organization/verification", Access.service("notification"));
    }

    @Override
    public String openApi() {
        return """
                openapi: 3.0.3
                info: { title: peer, version: "1" }
                paths: {}
                """;
    }
}
