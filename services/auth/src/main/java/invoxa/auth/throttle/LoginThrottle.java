package invoxa.auth.throttle;

import invoxa.auth.domain.EmailAddress;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Limits on trying passwords that cannot be used to lock somebody out.
 *
 * <p>A try from an unknown device takes from the account's bucket and from the address's (an address is an IPv4 address
 * or an IPv6 /64). A device from which this user has logged in before has a bucket of its own and takes from no other:
 * whoever hammers an account from elsewhere empties the account's bucket, and its owner, on the usual machine, does not
 * notice. An owner on a new machine, while an attack runs, gets in by a password reset: the mail proves who it is, and
 * makes the machine a known one. A good try is given back. Unknown accounts are limited like known ones.
 */
public final class LoginThrottle {

    private final Buckets accounts;
    private final Buckets devices;
    private final Buckets addresses;

    /**
     * The limits of log-in.
     *
     * @param account tries at one account from all unknown devices together
     * @param device tries from one known device
     * @param address tries from one IP address at all accounts together
     */
    public record Limits(Limit account, Limit device, Limit address) {}

    public LoginThrottle(Limits limits, Clock clock) {
        this.accounts = new Buckets(limits.account(), clock);
        this.devices = new Buckets(limits.device(), clock);
        this.addresses = new Buckets(limits.address(), clock);
    }

    /** A try that has been paid for. */
    public record Attempt(List<Paid> paid) {
        private record Paid(Buckets from, String key) {}

        public void succeeded() {
            paid.forEach(each -> each.from.giveBack(each.key));
        }
    }

    /**
     * Pays for a try before it is made.
     *
     * @param device the id of the device, where it is one that this user has logged in from
     * @throws TooManyTries where it cannot be paid
     */
    public Attempt begin(EmailAddress email, Optional<String> device, String address) {
        if (device.isPresent()) {
            devices.take(device.get());
            return new Attempt(List.of(new Attempt.Paid(devices, device.get())));
        }
        var network = Network.of(address);
        addresses.take(network);
        accounts.take(email.value());
        return new Attempt(List.of(new Attempt.Paid(addresses, network), new Attempt.Paid(accounts, email.value())));
    }
}
