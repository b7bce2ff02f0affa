package invoxa.auth.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The master key")
class MasterKeyTest {

    private final MasterKey key = MasterKey.of(Base64.getEncoder().encodeToString(new byte[32]));

    @Test
    @DisplayName("opens what it sealed for the same purpose, and seals nothing the same way twice")
    void opensWhatItSealed() {
        var sealed = key.seal("a", new byte[] {1, 2, 3});
        assertThat(key.open("a", sealed)).containsExactly(1, 2, 3);
        assertThat(key.seal("a", new byte[] {1, 2, 3})).isNotEqualTo(sealed);
        assertThatThrownBy(() -> key.open("b", sealed)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    @DisplayName("opens nothing of which a single bit was changed")
    void noticesChanges() {
        var sealed = Base64.getDecoder().decode(key.seal("a", new byte[] {1, 2, 3}));
        for (int i = 0; i < sealed.length; i++) {
            sealed[i] ^= 1;
            var changed = Base64.getEncoder().encodeToString(sealed);
            assertThatThrownBy(() -> key.open("a", changed)).isInstanceOf(IllegalStateException.class);
            sealed[i] ^= 1;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "not base64 at all!", "AAAAAAAAAAAAAAAAAAAAAA=="})
    @DisplayName("has 32 bytes in base64")
    void isWhole(String bad) {
        assertThatThrownBy(() -> MasterKey.of(bad)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("digests differently for each purpose and text")
    void digests() {
        assertThat(key.digest("a", "x")).isNotEqualTo(key.digest("b", "x")).isNotEqualTo(key.digest("a", "y"));
        assertThat(key.digest("a", "x")).isEqualTo(key.digest("a", "x"));
    }
}
