package invoxa.invoice.domain;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When the public page was opened. Openings within an hour of the last one recorded count as the same visit, so that a
 * page that is reloaded, or a robot, does not write with each request.
 */
public record Views(
        long visits, @Nullable Instant first, @Nullable Instant last) {

    static final Views NONE = new Views(0, null, null);
    private static final Duration VISIT = Duration.ofHours(1);

    boolean isSameVisit(Instant now) {
        return last != null && now.isBefore(last.plus(VISIT)) && !now.isBefore(last);
    }

    Views at(Instant now) {
        return new Views(visits + 1, first == null ? now : first, now);
    }
}
