package invoxa.invoice;

import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;

class FirstDocumentTest {

    @Test
    void the_document_that_warms_up_keeps_the_rules_and_can_be_drawn() {
        assertThatCode(FirstDocument::make).doesNotThrowAnyException();
    }
}
