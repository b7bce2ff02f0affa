package invoxa.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import invoxa.web.server.ServerConfig;
import invoxa.web.start.Stores;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class SettingsTest {

    private static Settings of(String value) {
        return Settings.of(Map.of("INVOXA_X", value));
    }

    private static void assertRefused(ThrowingCallable reading) {
        assertThatThrownBy(reading).isInstanceOf(Settings.BadSetting.class).hasMessageStartingWith("INVOXA_X ");
    }

    @Test
    void each_is_read_as_its_type() {
        assertThat(of(" a ").text("INVOXA_X")).contains("a");
        assertThat(of("7").integer("INVOXA_X", 0, 9, 1)).isEqualTo(7);
        assertThat(of("true").flag("INVOXA_X", false)).isTrue();
        assertThat(of("PT3S").duration("INVOXA_X", Duration.ZERO)).isEqualTo(Duration.ofSeconds(3));
        assertThat(of("https://a.example//").url("INVOXA_X")).contains(URI.create("https://a.example"));
    }

    @Test
    void what_is_absent_or_blank_has_its_default() {
        assertThat(of("  ").text("INVOXA_X")).isEmpty();
        assertThat(of("").integer("INVOXA_X", 0, 9, 1)).isEqualTo(1);
        assertThat(Settings.of(Map.of()).duration("INVOXA_X", Duration.ZERO)).isEqualTo(Duration.ZERO);
    }

    @Test
    void what_is_missing_or_wrong_is_named() {
        assertRefused(() -> of("").required("INVOXA_X"));
        assertRefused(() -> of("10").integer("INVOXA_X", 0, 9, 1));
        assertRefused(() -> of("x").integer("INVOXA_X", 0, 9, 1));
        assertRefused(() -> of("yes").flag("INVOXA_X", false));
        assertRefused(() -> of("3 seconds").duration("INVOXA_X", Duration.ZERO));
        assertRefused(() -> of("ftp://a.example").url("INVOXA_X"));
        assertRefused(() -> of("a.example").url("INVOXA_X"));
        assertRefused(() -> of("\u0000").folder("INVOXA_X"));
    }

    @Test
    void a_limit_of_connections_is_within_what_the_process_can_bear() {
        var usual = ServerConfig.local().limits();
        assertThat(usual.connections()).isBetween(16, 10_000);
        assertThat(usual.perAddress()).isEqualTo(usual.connections() / 4);
        assertThat(usual.bodyBytesPerAddress()).isGreaterThanOrEqualTo(Math.min(usual.bodyBytes(), 24_000_000));
        var behindProxy = ServerConfig.from(Settings.of(Map.of("INVOXA_BEHIND_PROXY", "true")))
                .limits();
        assertThat(behindProxy.perAddress()).isEqualTo(behindProxy.connections());
        assertThat(behindProxy.bodyBytesPerAddress()).isEqualTo(behindProxy.bodyBytes());
        assertThat(behindProxy.keepAlive())
                .as("longer than the load balancer's")
                .isGreaterThan(Duration.ofSeconds(60));
        Map.of(
                        "INVOXA_MAX_CONNECTIONS", "1000000000",
                        "INVOXA_MAX_CONNECTIONS_PER_ADDRESS", "0",
                        "INVOXA_BODY_MEMORY_MB", "-1",
                        "INVOXA_HEAD_TIMEOUT", "PT0S",
                        "INVOXA_BODY_TIMEOUT", "-PT1S",
                        "INVOXA_PAUSE_TIMEOUT", "PT2H",
                        "INVOXA_KEEP_ALIVE", "75")
                .forEach((name, value) -> assertThatThrownBy(() -> ServerConfig.from(Settings.of(Map.of(name, value))))
                        .isInstanceOf(Settings.BadSetting.class)
                        .hasMessageStartingWith(name + " is '" + value + "', but must be a"));
    }

    @Test
    void a_store_is_opened_by_its_address_or_its_setting_is_named() {
        var clock = java.time.Clock.systemUTC();
        assertThatThrownBy(() -> Stores.documents(Settings.of(Map.of()), clock)).hasMessage("INVOXA_STORE is not set");
        assertThatThrownBy(() -> Stores.documents(Settings.of(Map.of("INVOXA_STORE", "mysql://x")), clock))
                .hasMessageStartingWith("INVOXA_STORE must begin");
        assertThatThrownBy(() -> Stores.files(Settings.of(Map.of()))).hasMessage("INVOXA_FILES is not set");
    }
}
