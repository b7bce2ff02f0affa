package invoxa.auth.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The key ring")
class KeyRingTest {

    private static final Duration LIFE = Duration.ofDays(30);
    private static final Duration LEAD = Duration.ofMinutes(10);
    private static final Duration OVERLAP = Duration.ofMinutes(20);
    private static final Instant START = Instant.parse("2026-11-22T00:00:00Z");

    private static SigningKey key(String id, Instant signsFrom) {
        return new SigningKey(id, "{}", "", signsFrom, signsFrom, null);
    }

    @Test
    @DisplayName("is due when it is empty, and again when the key that signs has done so for its life, less the lead")
    void isDue() {
        assertThat(new KeyRing(List.of()).isDue(START, LIFE, LEAD)).isTrue();
        var ring = new KeyRing(List.of(key("a", START)));
        assertThat(ring.isDue(START, LIFE, LEAD)).isFalse();
        assertThat(ring.isDue(START.plus(LIFE).minus(LEAD).minusMillis(1), LIFE, LEAD))
                .isFalse();
        assertThat(ring.isDue(START.plus(LIFE).minus(LEAD), LIFE, LEAD)).isTrue();
    }

    @Test
    @DisplayName("signs also at a moment before its first key, as when the time was taken before the key was made")
    void signsBeforeItsFirstKey() {
        var ring = new KeyRing(List.of(key("b", START.plus(LEAD)), key("a", START)));
        assertThat(ring.signing(START.minusSeconds(3_600))).map(SigningKey::id).hasValue("a");
        assertThat(ring.isDue(START.minusSeconds(3_600), LIFE, LEAD)).isFalse();
        assertThat(ring.published(START.minusSeconds(3_600)))
                .extracting(SigningKey::id)
                .contains("a");
        assertThat(new KeyRing(List.of()).signing(START)).isEmpty();
    }

    @Test
    @DisplayName("over a hundred rotations signs at every moment with a key that was published long enough before")
    void neverSignsWithWhatIsNotPublished() {
        var ring = new KeyRing(List.of(key("k0", START)));
        var now = START;
        for (int i = 1; i <= 100; i++) {
            now = now.plus(Duration.ofHours(7));
            var signs = ring.signing(now).orElseThrow();
            var next = ring.with(key("k" + i, now.plus(LEAD)), OVERLAP, now);
            assertThat(next.signing(now)).map(SigningKey::id).hasValue(signs.id());
            assertThat(next.published(now)).extracting(SigningKey::id).contains(signs.id(), "k" + i);
            var last = now.plus(LEAD).minusMillis(1);
            assertThat(next.signing(last)).map(SigningKey::id).hasValue(signs.id());
            assertThat(next.signing(now.plus(LEAD))).map(SigningKey::id).hasValue("k" + i);
            assertThat(next.published(last.plus(OVERLAP)))
                    .extracting(SigningKey::id)
                    .contains(signs.id());
            assertThat(next.published(now.plus(LEAD).plus(OVERLAP)))
                    .extracting(SigningKey::id)
                    .containsExactly("k" + i);
            ring = next;
            assertThat(ring.keys()).hasSizeLessThanOrEqualTo(2);
        }
    }
}
