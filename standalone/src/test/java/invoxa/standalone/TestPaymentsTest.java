package invoxa.standalone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import invoxa.standalone.demo.Http;
import invoxa.standalone.demo.Sample;
import invoxa.web.Settings.BadSetting;
import invoxa.web.server.ServerConfig;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Test payments of everything in one process")
class TestPaymentsTest {

    @TempDir
    private Path folder;

    private Standalone start(Map<String, String> variables) {
        return Standalone.start(DataFolder.take(folder.resolve("data"), false), ServerConfig.local(), variables);
    }

    @Test
    @DisplayName("are not there without a setting: whoever has an invoice's public link cannot mark it as paid")
    void theAttack() {
        try (var standalone = start(Map.of())) {
            var http = new Http(standalone.url());
            Sample.exercise(http);
            var invoice = http.get("/invoices?limit=1").text("/items/0/id");
            var token = http.get("/invoices/" + invoice).text("/publicToken");
            var stranger = new Http(standalone.url());
            assertNotFound(() -> stranger.post("/payments/public/" + token + "/attempts", Map.of(), null));
            assertNotFound(() -> stranger.get("/payments/sandbox/att_x"));
            assertNotFound(() -> stranger.post("/payments/sandbox/att_x/outcome", Map.of("outcome", "succeed"), null));
            assertThat(stranger.get("/payments/public/" + token + "/options")
                            .json()
                            .at("/items"))
                    .isEmpty();
            assertThat(http.get("/invoices/" + invoice).text("/balance")).isEqualTo("238.00");
        }
    }

    private static void assertNotFound(ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Http.SaidNo.class, no -> assertThat(no.status()).isEqualTo(404))
                .hasMessageContaining("There is nothing at this path.");
    }

    @Test
    @DisplayName("say TEST where they are on: the invoice, the payment, and the receipt before all else")
    void sayTest() throws InterruptedException {
        try (var standalone = start(Map.of("INVOXA_SANDBOX_PAYMENTS", "on"))) {
            var http = new Http(standalone.url());
            Sample.exercise(http);
            var invoice = http.get("/invoices?limit=1").text("/items/0/id");
            var token = http.get("/invoices/" + invoice).text("/publicToken");
            var stranger = new Http(standalone.url());
            assertThat(stranger.get("/payments/public/" + token + "/options").text("/items/0/test"))
                    .isEqualTo("true");
            var attempt = stranger.post("/payments/public/" + token + "/attempts", Map.of(), null)
                    .text("/id");
            stranger.post("/payments/sandbox/" + attempt + "/outcome", Map.of("outcome", "succeed"), null);
            var paid = http.get("/invoices/" + invoice);
            assertThat(paid.text("/state")).isEqualTo("paid");
            assertThat(paid.text("/test")).isEqualTo("true");
            assertThat(http.get("/payments").text("/items/0/test")).isEqualTo("true");
            assertThat(stranger.get("/invoices/public/" + token).text("/test")).isEqualTo("true");
            var receipt = receipt(http);
            assertThat(receipt.text("/subject")).startsWith("TEST: ");
            assertThat(receipt.text("/text"))
                    .startsWith("TEST: Dies ist eine Testzahlung. Es ist kein Geld geflossen.");
            assertThat(receipt.text("/html")).contains("TEST: Dies ist eine Testzahlung. Es ist kein Geld geflossen.");
        }
    }

    private static Http.Answer receipt(Http http) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (http.get("/notify/messages?kind=receipt").json().at("/items").isEmpty()) {
            assertThat(System.nanoTime()).as("half a minute has passed").isLessThan(end);
            Thread.sleep(50);
        }
        return http.get(
                "/notify/messages/" + http.get("/notify/messages?kind=receipt").text("/items/0/id"));
    }

    @Test
    @DisplayName("a wrong value stops the start with the setting's name and what must hold, and frees the folder")
    void wrongValue() {
        assertThatThrownBy(() -> start(Map.of("INVOXA_SANDBOX_PAYMENTS", "true")))
                .isInstanceOf(BadSetting.class)
                .hasMessage("INVOXA_SANDBOX_PAYMENTS is 'true', but must be on or off");
        start(Map.of()).close();
    }
}
