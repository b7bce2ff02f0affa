package invoxa.auth.domain;

import invoxa.kernel.OrganizationId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One log-in and the refresh tokens that follow from it (a family). Each token has a number; only the current one is
 * good, and the one before it for a short grace, so that two tabs that refresh at once both go on.
 *
 * @param generation the user's, when it began; a session of an older one is over
 * @param number of the current refresh token, 1 at first
 * @param rotated when that number began
 * @param device the id of the browser or program it was begun from
 */
public record Session(
        String id,
        String userId,
        OrganizationId organization,
        int generation,
        long number,
        Instant rotated,
        Instant created,
        Instant expires,
        @Nullable Instant revoked,
        String device,
        @Nullable String userAgent,
        String address) {

    /** How long a session lasts without being used. */
    public static final Duration IDLE = Duration.ofDays(30);

    /** How long the token before the current one gets the same successor. */
    public static final Duration GRACE = Duration.ofSeconds(10);

    /** What showing a token of this family means. */
    public enum Use {
        /** It is the current one: rotate. */
        CURRENT,
        /** It was replaced a moment ago by somebody who raced with this caller: give what that one got. */
        RACED,
        /** It was replaced before: somebody has a copy. */
        REUSED,
        /** The session has ended. */
        OVER
    }

    public Use use(long shown, int currentGeneration, Instant now) {
        if (!isOpen(currentGeneration, now)) {
            return Use.OVER;
        }
        if (shown == number) {
            return Use.CURRENT;
        }
        return shown == number - 1 && now.isBefore(rotated.plus(GRACE)) ? Use.RACED : Use.REUSED;
    }

    public boolean isOpen(int currentGeneration, Instant now) {
        return revoked == null && generation == currentGeneration && now.isBefore(expires);
    }

    /** The next token is the current one. */
    public Session rotated(OrganizationId forOrganization, Instant now) {
        return copy(forOrganization, generation, number + 1, now, now.plus(IDLE), revoked);
    }

    public Session revoked(Instant now) {
        return copy(organization, generation, number, rotated, expires, revoked == null ? now : revoked);
    }

    /** Survives the end of all others. */
    public Session keptIn(int newGeneration) {
        return copy(organization, newGeneration, number, rotated, expires, revoked);
    }

    private Session copy(
            OrganizationId organization,
            int generation,
            long number,
            Instant rotated,
            Instant expires,
            @Nullable Instant revoked) {
        return new Session(
                id,
                userId,
                organization,
                generation,
                number,
                rotated,
                created,
                expires,
                revoked,
                device,
                userAgent,
                address);
    }
}
