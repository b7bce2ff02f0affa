package invoxa.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The routes of events")
class RoutesTest {

    private static final String PAID = "invoxa.invoice.paid.v1";

    @Test
    @DisplayName("lead to a handler each, and each handler has a route")
    void matchHandlers() {
        try (var composition = Composition.start()) {
            assertThat(composition.sent()).hasSizeGreaterThan(1);
            assertThat(composition.heard().values().stream().mapToInt(Set::size).sum())
                    .isPositive();
            assertThat(Routes.faults(composition.sent(), composition.heard())).isEmpty();
        }
    }

    @Test
    @DisplayName("would be seen to lead nowhere")
    void aRouteWithoutAHandlerIsSeen() {
        var sent = Map.of("/invoices", Map.of(PAID, List.of("/notify/events", "/payments/events")));
        assertThat(Routes.faults(sent, Map.of("/payments", Set.of(PAID))))
                .containsExactly(PAID + " goes to /notify/events, where nobody handles it");
    }

    @Test
    @DisplayName("would be seen to be missing")
    void aHandlerWithoutARouteIsSeen() {
        var sent = Map.of("/invoices", Map.of(PAID, List.of("/notify/events")));
        assertThat(Routes.faults(sent, Map.of("/notify", Set.of(PAID), "/payments", Set.of(PAID))))
                .containsExactly(PAID + " is handled at /payments, and nobody sends it there");
    }
}
