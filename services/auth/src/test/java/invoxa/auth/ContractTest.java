package invoxa.auth;

import invoxa.auth.domain.EmailAddress;
import invoxa.auth.domain.Member;
import invoxa.auth.domain.Role;
import invoxa.auth.domain.Session;
import invoxa.auth.domain.Team;
import invoxa.auth.domain.User;
import invoxa.auth.storage.Sessions;
import invoxa.auth.storage.Teams;
import invoxa.auth.storage.Users;
import invoxa.kernel.Ids;
import invoxa.kernel.Language;
import invoxa.kernel.OrganizationId;
import invoxa.testing.ServiceContract;
import invoxa.testing.TestClock;
import invoxa.testing.TestServer;
import invoxa.testing.TestServerPlan;
import invoxa.web.token.Tokens;
import java.util.List;
import org.junit.jupiter.api.DisplayName;

@DisplayName("Auth keeps what every service keeps")
class ContractTest extends ServiceContract {

    private static final TestClock CLOCK = TestClock.at("2026-11-22T09:30:00Z");

    @Override
    protected TestServerPlan plan() {
        return RunningAuth.settings(TestServer.with("auth", AuthService::new), CLOCK);
    }

    /** An owner with an open session: auth asks the team and the session, whatever the token says. */
    @Override
    protected String user(String... scopes) {
        var organization = OrganizationId.next();
        var id = Ids.next("usr");
        var session = Ids.next("ses");
        var email = new EmailAddress(id.replace('_', '-') + "@x.example");
        var now = CLOCK.instant();
        var store = server().store();
        new Users(store)
                .insertOnce(new User(
                        id,
                        email,
                        "Ada",
                        Language.EN,
                        "",
                        1,
                        List.of(organization),
                        organization,
                        now,
                        null,
                        null,
                        now));
        new Teams(store).insertOnce(Team.foundedBy(organization, new Member(id, email, "Ada", Role.OWNER, now)));
        new Sessions(store)
                .insert(new Session(
                        session,
                        id,
                        organization,
                        1,
                        1,
                        now,
                        now,
                        now.plus(Session.IDLE),
                        null,
                        Ids.next("dev"),
                        null,
                        "127.0.0.1"));
        return server().tokens()
                .signed(claims -> claims.subject(id)
                        .claim(Tokens.KIND, "user")
                        .claim(Tokens.NAME, "Ada")
                        .claim(Tokens.ORGANIZATION, organization.value())
                        .claim(Tokens.SCOPE, String.join(" ", scopes))
                        .claim("sid", session));
    }
}
