package invoxa.invoice.document;

import static org.assertj.core.api.Assertions.assertThatCode;

import invoxa.invoice.InvoiceService;
import invoxa.testing.TestServer;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WarmUpTest {

    @Test
    void the_document_that_warms_up_keeps_the_rules_and_can_be_drawn() {
        assertThatCode(WarmUp::make).doesNotThrowAnyException();
    }

    @Test
    void a_service_warms_up_also_where_auth_does_not_answer_yet() {
        var alone = TestServer.with(InvoiceService.NAME, InvoiceService::new)
                .realTokens(Map.of(InvoiceService.NAME, "a secret that nobody takes"));
        try (var server = alone.start()) {
            assertThatCode(server.services().getFirst()::warmUp).doesNotThrowAnyException();
        }
    }
}
