package invoxa.auth.address;

import invoxa.auth.audit.Audit;
import invoxa.auth.audit.Caller;
import invoxa.auth.crypto.Passwords;
import invoxa.auth.domain.ClaimedAddress;
import invoxa.auth.domain.ClaimedAddress.Founding;
import invoxa.auth.domain.ClaimedAddress.Pending;
import invoxa.auth.domain.EmailAddress;
import invoxa.auth.storage.EmailAddresses;
import invoxa.auth.throttle.Buckets;
import invoxa.auth.throttle.Network;
import invoxa.kernel.Language;
import invoxa.kernel.Refused;
import java.time.Clock;

/**
 * Signs up an organization with its owner.
 *
 * <p>An address that has a user already is refused with {@code email-taken}. That tells that it has one, which cannot
 * be hidden as long as one may log in before the address is verified: trying to log in with the password just chosen
 * would tell it too. It is told to few: tries are limited by address. Nothing else in auth tells whether an address is
 * known.
 */
public final class RegisterOrganization {

    private final EmailAddresses emails;
    private final FinishRegistration finish;
    private final Passwords passwords;
    private final Buckets tries;
    private final Audit audit;
    private final Clock clock;

    public RegisterOrganization(
            EmailAddresses emails,
            FinishRegistration finish,
            Passwords passwords,
            Buckets tries,
            Audit audit,
            Clock clock) {
        this.emails = emails;
        this.finish = finish;
        this.passwords = passwords;
        this.tries = tries;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What is asked for.
     *
     * @param userId the owner's id to be; the same when the request is repeated
     */
    public record Command(
            String userId, EmailAddress email, String name, String password, Language language, Founding founding) {}

    /** Registers, or finds that this very request did so before. */
    public void register(Command command, Caller caller) {
        tries.take(Network.of(caller.address()));
        var claim = new ClaimedAddress(
                command.email(),
                command.userId(),
                clock.instant(),
                new Pending(
                        command.name(),
                        command.language(),
                        passwords.hash(command.password()),
                        command.founding(),
                        null));
        if (claimed(claim)) {
            audit.inOrganization(
                    command.founding().organization(),
                    caller.as(command.userId(), command.name()),
                    "organization.registered",
                    command.founding().organization().value(),
                    null);
        }
    }

    /** Whether this attempt made the registration; false where it repeats one that did. */
    private boolean claimed(ClaimedAddress claim) {
        while (true) {
            var fresh = emails.claim(claim);
            if (fresh.isPresent()) {
                return finish.finish(fresh.get());
            }
            var held = emails.find(claim.email());
            if (held.isPresent() && finish.finish(held.get())) {
                if (held.get().content().userId().equals(claim.userId())) {
                    return false;
                }
                throw Refused.conflict(
                        "email-taken", "This e-mail address is in use. Log in, or reset its password by e-mail.");
            }
        }
    }
}
