package invoxa.auth.http;

import invoxa.auth.audit.Caller;
import invoxa.auth.domain.Organization;
import invoxa.auth.membership.VerifiedOwners;
import invoxa.auth.organization.ChangeOrganization;
import invoxa.kernel.Refused;
import invoxa.storage.Stored;
import invoxa.web.Endpoint;
import invoxa.web.Request;
import invoxa.web.Response;
import java.util.List;
import java.util.Map;

/** The organization that the caller acts for, as the seller of its invoices. */
final class OrganizationEndpoints {

    private static final int MAX_LOGO_BYTES = 1_048_576;

    private final ChangeOrganization organizations;
    private final VerifiedOwners owners;

    OrganizationEndpoints(ChangeOrganization organizations, VerifiedOwners owners) {
        this.organizations = organizations;
        this.owners = owners;
    }

    List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get("/auth/organization", request -> answer(current(request))),
                Endpoint.put("/auth/organization", this::change),
                Endpoint.get("/auth/organization/verification", this::verification),
                Endpoint.get("/auth/organization/logo", this::logo),
                Endpoint.put("/auth/organization/logo", this::changeLogo)
                        .accepting("image/png", "image/jpeg")
                        .maxBody(MAX_LOGO_BYTES),
                Endpoint.delete("/auth/organization/logo", this::removeLogo));
    }

    private Stored<Organization> current(Request request) {
        return organizations.get(request.organization());
    }

    private Response verification(Request request) {
        return Response.ok(Map.of("verified", owners.anyVerified(request.organization())));
    }

    private Response change(Request request) {
        var profile = request.body(ProfileBody.class).profile();
        var seen = request.unchanged(current(request));
        return answer(organizations.change(seen, profile, Caller.of(request)));
    }

    private Response changeLogo(Request request) {
        var seen = request.unchanged(current(request));
        return answer(organizations.changeLogo(seen, request.bytes(), Caller.of(request)));
    }

    private Response removeLogo(Request request) {
        var seen = request.unchanged(current(request));
        return answer(organizations.removeLogo(seen, Caller.of(request)));
    }

    private Response logo(Request request) {
        var organization = current(request).content();
        var logo = organization.logo();
        var bytes = organizations.logo(organization);
        if (logo == null || bytes.isEmpty()) {
            throw Refused.notFound("logo");
        }
        return Response.bytes(logo.contentType(), bytes.get());
    }

    private static Response answer(Stored<Organization> stored) {
        return Response.ok(OrganizationJson.of(stored.content())).etag(stored);
    }
}
