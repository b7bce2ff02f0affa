package invoxa.auth.http;

import static invoxa.auth.http.Fields.checked;

import invoxa.auth.address.RegisterOrganization;
import invoxa.auth.audit.Caller;
import invoxa.auth.domain.ClaimedAddress.Founding;
import invoxa.auth.domain.PasswordRules;
import invoxa.auth.domain.ProfileRules;
import invoxa.kernel.CountryCode;
import invoxa.kernel.CurrencyCode;
import invoxa.kernel.FieldErrors;
import invoxa.kernel.Language;
import invoxa.kernel.OrganizationId;
import invoxa.web.Endpoint;
import invoxa.web.Request;
import invoxa.web.Response;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code POST /auth/register}. */
final class RegisterEndpoints {

    private final RegisterOrganization register;
    private final RepeatableIds ids;

    RegisterEndpoints(RegisterOrganization register, RepeatableIds ids) {
        this.register = register;
        this.ids = ids;
    }

    private record Body(
            @Nullable NewOrganization organization,
            @Nullable NewOwner owner) {}

    private record NewOrganization(
            @Nullable String name,
            @Nullable CountryCode country,
            @Nullable CurrencyCode currency,
            @Nullable Language language,
            @Nullable String timeZone) {}

    private record NewOwner(
            @Nullable String name,
            @Nullable String email,
            @Nullable String password) {}

    List<Endpoint> endpoints() {
        return List.of(
                Endpoint.post("/auth/register", Throttled.of(this::register)).notReplayed());
    }

    private Response register(Request request) {
        var command = command(request, request.body(Body.class));
        register.register(command, Caller.of(request));
        var organization = command.founding().organization();
        return Response.created(
                "/auth/organization",
                Map.of(
                        "organization",
                        Map.of("id", organization, "name", command.founding().name()),
                        "user",
                        Map.of(
                                "id", command.userId(),
                                "email", command.email(),
                                "name", command.name())));
    }

    private RegisterOrganization.Command command(Request request, Body body) {
        var organization =
                body.organization() == null ? new NewOrganization(null, null, null, null, null) : body.organization();
        var owner = body.owner() == null ? new NewOwner(null, null, null) : body.owner();
        var errors = new FieldErrors();
        ProfileRules.name(errors, "/organization/name", organization.name());
        Fields.present(errors, "/organization/country", organization.country());
        Fields.present(errors, "/organization/currency", organization.currency());
        Fields.present(errors, "/organization/language", organization.language());
        ProfileRules.timeZone(errors, "/organization/timeZone", organization.timeZone());
        ProfileRules.name(errors, "/owner/name", owner.name());
        var email = Fields.email(errors, "/owner/email", owner.email());
        PasswordRules.check(
                errors,
                "/owner/password",
                owner.password(),
                email == null ? "" : email.value(),
                String.valueOf(owner.name()));
        errors.throwIfAny();
        return new RegisterOrganization.Command(
                ids.next(request, "usr"),
                checked(email),
                checked(owner.name()),
                checked(owner.password()),
                checked(organization.language()),
                new Founding(
                        new OrganizationId(ids.next(request, "org")),
                        checked(organization.name()),
                        checked(organization.country()),
                        checked(organization.currency()),
                        checked(organization.timeZone())));
    }
}
