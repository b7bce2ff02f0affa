package invoxa.auth.crypto;

import invoxa.kernel.Ids;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a browser or program is given when a user has logged in from it, to be known by the next time. It opens nothing:
 * it only has a log-in limit of its own, so that somebody who tries passwords elsewhere does not stand in its way.
 */
public final class Devices {

    /** How long a device is known after its last log-in. */
    public static final Duration KNOWN = Duration.ofDays(365);

    private static final String PURPOSE = "device";
    private static final Pattern FORM = Pattern.compile("(dev_[0-9a-z]{26})\\.([0-9]{1,12})\\.([A-Za-z0-9_-]{43})");

    private final MasterKey master;
    private final Clock clock;

    public Devices(MasterKey master, Clock clock) {
        this.master = master;
        this.clock = clock;
    }

    public String newId() {
        return Ids.next("dev");
    }

    public String token(String device, String userId) {
        var stem = device + "." + clock.instant().getEpochSecond();
        return stem + "." + digest(stem, userId);
    }

    /** The device's id, if this user logged in from it within the last year. */
    public Optional<String> read(@Nullable String token, String userId) {
        var match = FORM.matcher(token == null ? "" : token);
        if (!match.matches()) {
            return Optional.empty();
        }
        var stem = match.group(1) + "." + match.group(2);
        var since = Instant.ofEpochSecond(Long.parseLong(match.group(2)));
        boolean known = Secrets.same(digest(stem, userId), match.group(3))
                && clock.instant().isBefore(since.plus(KNOWN));
        return known ? Optional.of(match.group(1)) : Optional.empty();
    }

    private String digest(String stem, String userId) {
        return Secrets.text(master.digest(PURPOSE, stem + "." + userId));
    }
}
