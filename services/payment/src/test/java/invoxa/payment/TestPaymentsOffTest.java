package invoxa.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import invoxa.testing.TestServer;
import invoxa.web.Settings.BadSetting;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Without a setting")
class TestPaymentsOffTest {

    private final Neighbours neighbours = new Neighbours();
    private TestServer server;
    private Business business;

    @BeforeEach
    void start() {
        server = BesideInvoices.withoutSettings(neighbours).start();
        business = new Business(server, neighbours);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    @DisplayName("whoever has an invoice's public link cannot mark it as paid")
    void theAttack() {
        var invoice = business.invoice("80.00");
        var token = business.read(invoice).at("/publicToken").asText();
        server.api().post("/payments/public/" + token + "/attempts").expectProblem(404, "not-found");
        for (var attempt : new String[] {"att_" + "0".repeat(52), "x"}) {
            server.api().get("/payments/sandbox/" + attempt).expectProblem(404, "not-found");
            server.api()
                    .post("/payments/sandbox/" + attempt + "/outcome", Map.of("outcome", "succeed"))
                    .expectProblem(404, "not-found");
        }
        assertThat(business.balance(invoice)).isEqualByComparingTo("80.00");
        assertThat(business.read(invoice).at("/state").asText()).isNotEqualTo("paid");
        assertThat(business.user.get("/payments").expect(200).at("/items")).isEmpty();
    }

    @Test
    @DisplayName("the paths answer as any path that does not exist, whatever the method and the token")
    void asIfTheyDidNotExist() {
        var nowhere = server.api().get("/payments/nowhere/at/all").expect(404);
        for (var path :
                new String[] {"/payments/public/x/attempts", "/payments/sandbox/x", "/payments/sandbox/x/outcome"}) {
            for (var method : new String[] {"GET", "POST", "PUT", "DELETE"}) {
                for (var caller : new invoxa.testing.Api[] {server.api(), business.user}) {
                    var answer = caller.send(method, path, null, null).expect(404);
                    assertThat(answer.at("/type")).isEqualTo(nowhere.at("/type"));
                    assertThat(answer.at("/detail")).isEqualTo(nowhere.at("/detail"));
                }
            }
        }
    }

    @Test
    @DisplayName("a public page has nothing to offer, and no page is still no page")
    void offersNothing() {
        var token = business.read(business.invoice("80.00")).at("/publicToken").asText();
        assertThat(server.api()
                        .get("/payments/public/" + token + "/options")
                        .expect(200)
                        .at("/items"))
                .isEmpty();
        server.api().get("/payments/public/nothing/options").expect(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "ON", "1", "yes", "sandbox"})
    @DisplayName("a value that is neither on nor off stops the start with the setting's name and what must hold")
    void wrongValue(String value) {
        var plan = BesideInvoices.withoutSettings(neighbours).setting("INVOXA_SANDBOX_PAYMENTS", value);
        assertThatThrownBy(plan::start)
                .isInstanceOf(BadSetting.class)
                .hasMessage("INVOXA_SANDBOX_PAYMENTS is '" + value + "', but must be on or off");
    }

    @Test
    @DisplayName("off is the same as no setting")
    void off() {
        try (var other = BesideInvoices.withoutSettings(neighbours)
                .setting("INVOXA_SANDBOX_PAYMENTS", "off")
                .start()) {
            other.api().get("/payments/sandbox/x").expect(404);
        }
    }
}
