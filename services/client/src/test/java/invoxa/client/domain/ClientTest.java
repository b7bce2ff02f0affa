package invoxa.client.domain;

import static org.assertj.core.api.Assertions.assertThat;

import invoxa.kernel.ClientId;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A client")
class ClientTest {

    private static final Instant MADE = Instant.parse("2026-01-02T03:04:05Z");
    private static final Instant LATER = MADE.plusSeconds(60);

    private static Client client() {
        return Client.of(ClientId.next(), named("A"), MADE);
    }

    private static ClientDetails named(String name) {
        return ClientDetails.ofBuyer(name, null, null, null, null, null, null, null, null, null);
    }

    @Test
    @DisplayName("is archived once: again changes nothing, not even the time")
    void isArchivedOnce() {
        var archived = client().archived(LATER);
        assertThat(archived.state()).isEqualTo(ClientState.ARCHIVED);
        assertThat(archived.archivedAt()).isEqualTo(LATER);
        assertThat(archived.archived(LATER.plusSeconds(1))).isEqualTo(archived);
    }

    @Test
    @DisplayName("is restored once")
    void isRestoredOnce() {
        var restored = client().archived(LATER).restored(LATER.plusSeconds(1));
        assertThat(restored.state()).isEqualTo(ClientState.ACTIVE);
        assertThat(restored.changedAt()).isEqualTo(LATER.plusSeconds(1));
        assertThat(restored.restored(LATER.plusSeconds(2))).isEqualTo(restored);
    }

    @Test
    @DisplayName("keeps its id, its beginning and its state when its details change")
    void keepsWhatItIs() {
        var before = client().archived(LATER);
        var after = before.changed(named("B"), LATER.plusSeconds(1));
        assertThat(after.id()).isEqualTo(before.id());
        assertThat(after.createdAt()).isEqualTo(MADE);
        assertThat(after.state()).isEqualTo(ClientState.ARCHIVED);
        assertThat(after.details().name()).isEqualTo("B");
    }
}
