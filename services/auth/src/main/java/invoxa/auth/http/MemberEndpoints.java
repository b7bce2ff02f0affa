package invoxa.auth.http;

import static invoxa.auth.http.Fields.checked;

import invoxa.auth.audit.Caller;
import invoxa.auth.domain.Role;
import invoxa.auth.domain.Team;
import invoxa.auth.membership.Actor;
import invoxa.auth.membership.ChangeMember;
import invoxa.kernel.FieldErrors;
import invoxa.kernel.Refused;
import invoxa.storage.Stored;
import invoxa.web.Endpoint;
import invoxa.web.Request;
import invoxa.web.Response;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The members of the caller's organization. */
final class MemberEndpoints {

    private final ChangeMember members;

    MemberEndpoints(ChangeMember members) {
        this.members = members;
    }

    private record RoleBody(@Nullable Role role) {}

    List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get("/auth/members", this::list),
                Endpoint.put("/auth/members/{id}", this::changeRole),
                Endpoint.delete("/auth/members/{id}", this::remove));
    }

    private Response list(Request request) {
        var team = members.team(request.organization());
        return Response.ok(Map.of("items", team.content().members())).etag(team);
    }

    private Response changeRole(Request request) {
        var role = request.body(RoleBody.class).role();
        var errors = new FieldErrors();
        Fields.present(errors, "/role", role);
        errors.throwIfAny();
        requireUnchangedIfAsked(request);
        var id = request.path("id");
        var team = members.changeRole(
                request.organization(), id, checked(role), Actor.of(request.principal()), Caller.of(request));
        var member = team.content().member(id).orElseThrow(() -> Refused.notFound("member"));
        return Response.ok(member).etag(team);
    }

    private Response remove(Request request) {
        requireUnchangedIfAsked(request);
        members.remove(request.organization(), request.path("id"), Actor.of(request.principal()), Caller.of(request));
        return Response.noContent();
    }

    /** A role is set as a whole whatever it was, so If-Match is heeded where it is sent and not demanded. */
    private void requireUnchangedIfAsked(Request request) {
        if (request.header("If-Match") != null) {
            Stored<Team> read = members.team(request.organization());
            request.unchanged(read);
        }
    }
}
