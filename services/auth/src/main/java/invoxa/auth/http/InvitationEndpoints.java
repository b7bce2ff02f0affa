package invoxa.auth.http;

import static invoxa.auth.http.Fields.checked;

import invoxa.auth.audit.Caller;
import invoxa.auth.domain.EmailAddress;
import invoxa.auth.domain.Invitation;
import invoxa.auth.domain.Role;
import invoxa.auth.membership.AcceptInvitation;
import invoxa.auth.membership.Actor;
import invoxa.kernel.FieldErrors;
import invoxa.kernel.OrganizationId;
import invoxa.web.Endpoint;
import invoxa.web.Request;
import invoxa.web.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Inviting, and following the link in the mail. */
final class InvitationEndpoints {

    private final AuthUseCases auth;
    private final RepeatableIds ids;

    InvitationEndpoints(AuthUseCases auth, RepeatableIds ids) {
        this.auth = auth;
        this.ids = ids;
    }

    private record InviteBody(
            @Nullable String email, @Nullable Role role) {}

    private record OpenBody(@Nullable String token) {}

    private record AcceptBody(
            @Nullable String token,
            @Nullable String name,
            @Nullable String password) {}

    private record InvitationJson(
            String id, EmailAddress email, Role role, String invitedBy, Instant created, Instant expires) {

        static InvitationJson of(Invitation invitation) {
            return new InvitationJson(
                    invitation.id(),
                    invitation.email(),
                    invitation.role(),
                    invitation.invitedBy(),
                    invitation.created(),
                    invitation.expires());
        }
    }

    /** Says nothing of whether the address has a user: whoever holds the link may be a stranger to it. */
    private record OpenedJson(
            OrganizationId organization, String organizationName, EmailAddress email, Role role, String invitedBy) {

        static OpenedJson of(AcceptInvitation.Opened opened) {
            var invitation = opened.invitation();
            return new OpenedJson(
                    opened.organization(),
                    opened.organizationName(),
                    invitation.email(),
                    invitation.role(),
                    invitation.invitedBy());
        }
    }

    List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get("/auth/invitations", this::list),
                Endpoint.post("/auth/invitations", this::invite),
                Endpoint.delete("/auth/invitations/{id}", this::takeBack),
                Endpoint.post("/auth/invitations/open", Throttled.of(this::open))
                        .notReplayed(),
                Endpoint.post("/auth/invitations/accept", Throttled.of(this::accept))
                        .notReplayed());
    }

    private Response list(Request request) {
        var items = auth.members().team(request.organization()).content().invitations().stream()
                .map(InvitationJson::of)
                .toList();
        return Response.ok(Map.of("items", items));
    }

    private Response invite(Request request) {
        var body = request.body(InviteBody.class);
        var errors = new FieldErrors();
        var email = Fields.email(errors, "/email", body.email());
        Fields.present(errors, "/role", body.role());
        errors.throwIfAny();
        var invitation = auth.invite()
                .invite(
                        request.organization(),
                        request.newId("inv"),
                        Actor.of(request.principal()),
                        checked(email),
                        checked(body.role()),
                        Caller.of(request));
        return Response.created("/auth/invitations/" + invitation.id(), InvitationJson.of(invitation));
    }

    private Response takeBack(Request request) {
        auth.invite()
                .takeBack(
                        request.organization(), request.path("id"), Actor.of(request.principal()), Caller.of(request));
        return Response.noContent();
    }

    private Response open(Request request) {
        return Response.ok(
                OpenedJson.of(auth.accept().open(request.body(OpenBody.class).token(), Caller.of(request))));
    }

    private Response accept(Request request) {
        var body = request.body(AcceptBody.class);
        return Response.ok(OpenedJson.of(auth.accept()
                .accept(body.token(), ids.next(request, "usr"), body.name(), body.password(), Caller.of(request))));
    }
}
