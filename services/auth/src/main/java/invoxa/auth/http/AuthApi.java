package invoxa.auth.http;

import invoxa.auth.crypto.MasterKey;
import invoxa.auth.http.browser.Cookies;
import invoxa.web.Endpoint;
import java.util.List;
import java.util.stream.Stream;

/** Every operation under {@code /auth}, as the contract {@code openapi.yaml} describes them. */
public final class AuthApi {

    private final List<Endpoint> endpoints;

    /** @param secureCookies whether browsers come by https */
    public AuthApi(AuthUseCases auth, MasterKey master, boolean secureCookies) {
        var cookies = new Cookies(secureCookies);
        var repeatable = new RepeatableIds(master);
        endpoints = Stream.of(
                        new RegisterEndpoints(auth.register(), repeatable).endpoints(),
                        new SessionEndpoints(auth, cookies).endpoints(),
                        new MeEndpoints(auth.me()).endpoints(),
                        new ViewEndpoints(auth.views()).endpoints(),
                        new PasswordEndpoints(auth.password(), auth.verifyEmail(), cookies).endpoints(),
                        new OrganizationEndpoints(auth.organization(), auth.owners()).endpoints(),
                        new MemberEndpoints(auth.members()).endpoints(),
                        new InvitationEndpoints(auth, repeatable).endpoints(),
                        new ApiKeyEndpoints(auth.apiKeys()).endpoints(),
                        new KeyEndpoints(auth.signingKeys(), auth.serviceToken(), auth.audit()).endpoints())
                .flatMap(List::stream)
                .toList();
    }

    public List<Endpoint> endpoints() {
        return endpoints;
    }
}
