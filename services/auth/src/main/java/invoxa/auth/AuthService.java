package invoxa.auth;

import invoxa.auth.address.FinishRegistration;
import invoxa.auth.address.MailedSecrets;
import invoxa.auth.address.ProveAddress;
import invoxa.auth.address.RegisterOrganization;
import invoxa.auth.address.VerifyEmail;
import invoxa.auth.audit.Audit;
import invoxa.auth.crypto.Devices;
import invoxa.auth.crypto.Passwords;
import invoxa.auth.crypto.RefreshTokens;
import invoxa.auth.event.AuthEvents;
import invoxa.auth.http.AuthApi;
import invoxa.auth.http.AuthUseCases;
import invoxa.auth.membership.AcceptInvitation;
import invoxa.auth.membership.ChangeMember;
import invoxa.auth.membership.InviteMember;
import invoxa.auth.membership.StandingInTeam;
import invoxa.auth.membership.VerifiedOwners;
import invoxa.auth.organization.ChangeOrganization;
import invoxa.auth.person.SaveViews;
import invoxa.auth.person.ShowMe;
import invoxa.auth.session.ChangePassword;
import invoxa.auth.session.EndSession;
import invoxa.auth.session.LogIn;
import invoxa.auth.session.Memberships;
import invoxa.auth.session.RefreshSession;
import invoxa.auth.session.SessionTokens;
import invoxa.auth.storage.ApiKeys;
import invoxa.auth.storage.AuditTrail;
import invoxa.auth.storage.EmailAddresses;
import invoxa.auth.storage.KeyRings;
import invoxa.auth.storage.Organizations;
import invoxa.auth.storage.Sessions;
import invoxa.auth.storage.Teams;
import invoxa.auth.storage.Users;
import invoxa.auth.storage.ViewsOfMembers;
import invoxa.auth.throttle.Buckets;
import invoxa.auth.throttle.LoginThrottle;
import invoxa.auth.token.IssueServiceToken;
import invoxa.auth.token.SigningKeys;
import invoxa.auth.token.UseApiKeys;
import invoxa.messaging.Messaging;
import invoxa.web.Endpoint;
import invoxa.web.Environment;
import invoxa.web.Permissions;
import invoxa.web.Service;
import invoxa.web.call.MaySend;
import invoxa.web.token.Standing;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Auth, put together. */
public final class AuthService implements Service {

    /** A registration that nobody has finished for so long was left behind by a crash. */
    private static final Duration ABANDONED = Duration.ofSeconds(30);

    private static final Duration SESSIONS_KEPT = Duration.ofDays(1);

    private final Messaging messaging;
    private final List<Endpoint> endpoints;
    private final Standing standing;

    public AuthService(Environment environment) {
        var settings = AuthSettings.from(environment.settings());
        var store = environment.store();
        var clock = environment.clock();
        var emails = new EmailAddresses(store);
        var users = new Users(store);
        var organizations = new Organizations(store);
        var teams = new Teams(store);
        var sessions = new Sessions(store);
        var apiKeys = new ApiKeys(store);
        var trail = new AuditTrail(store);

        var audit = new Audit(trail, clock);
        var keys = new SigningKeys(new KeyRings(store), settings.master(), clock, settings.keyPace());
        keys.requireReadable();
        var refreshTokens = new RefreshTokens(settings.master());
        var devices = new Devices(settings.master(), clock);
        var passwords = new Passwords(settings.argon2(), settings.argon2Parallel());
        var tries = new Buckets(settings.open(), clock);
        var mails = new Buckets(settings.mail(), clock);
        var throttle = new LoginThrottle(settings.logIn(), clock);

        var memberships = new Memberships(teams);
        var tokens = new SessionTokens(keys, refreshTokens, devices);
        var secrets = new MailedSecrets(settings.master());
        var finish = new FinishRegistration(emails, users, organizations, teams, secrets, clock);
        var prove = new ProveAddress(emails, users, finish, clock);
        var logIn = new LogIn(
                emails, users, sessions, memberships, finish, passwords, throttle, devices, tokens, audit, clock);
        var useCases = new AuthUseCases(
                new RegisterOrganization(emails, finish, passwords, tries, audit, clock),
                logIn,
                new RefreshSession(sessions, users, memberships, refreshTokens, tokens, audit, clock),
                new EndSession(sessions, users, refreshTokens, audit, clock),
                new ShowMe(users, organizations, teams, memberships),
                new SaveViews(new ViewsOfMembers(store)),
                new ChangePassword(
                        emails, users, sessions, finish, logIn, prove, secrets, passwords, devices, mails, tries, audit,
                        clock),
                new VerifyEmail(users, prove, secrets, mails, tries, clock),
                new ChangeOrganization(organizations, environment.files(), audit, clock),
                new VerifiedOwners(teams, users),
                new InviteMember(teams, organizations, secrets, new MaySend(environment.calls()), audit, clock),
                new AcceptInvitation(
                        teams,
                        organizations,
                        emails,
                        users,
                        finish,
                        logIn,
                        prove,
                        secrets,
                        passwords,
                        tries,
                        audit,
                        clock),
                new ChangeMember(teams, audit),
                new UseApiKeys(apiKeys, teams, keys, audit, clock),
                new IssueServiceToken(settings.secretHashes(), keys),
                keys,
                trail);

        standing = new StandingInTeam(teams, users, sessions, apiKeys, clock);
        messaging = Messaging.of(environment, AuthEvents.SUBSCRIPTIONS);
        messaging
                .resumer()
                .every(Duration.ofSeconds(30), "finish-registrations", lease -> finish.finishAbandoned(ABANDONED))
                .every(Duration.ofMinutes(1), "rotate-signing-keys", lease -> keys.rotateWhenDue())
                .every(
                        Duration.ofHours(1),
                        "sweep-sessions",
                        lease -> sessions.sweep(clock.instant().minus(SESSIONS_KEPT)));
        var secureCookies = "https".equals(environment.publicUrl().getScheme());
        endpoints = Stream.concat(
                        new AuthApi(useCases, settings.master(), secureCookies).endpoints().stream(),
                        messaging.endpoints().stream())
                .toList();
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
        return endpoints;
    }

    @Override
    public Permissions permissions() {
        return messaging.allow(AuthPermissions.TABLE);
    }

    /** The team is asked for each request: a removal or a demotion counts at once for all that auth decides. */
    @Override
    public Optional<Standing> standing() {
        return Optional.of(standing);
    }

    @Override
    public void start() {
        messaging.start();
    }

    @Override
    public void close() {
        messaging.close();
    }
}
