package invoxa.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import invoxa.kernel.OrganizationId;
import invoxa.messaging.Event;
import invoxa.messaging.EventType;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A contract that nobody can break unnoticed: each test breaks it in one way. */
class GoldenEventsTest {

    record Line(String text, @Nullable String note) {}

    record Billed(String number, BigDecimal amount, List<Line> lines) {}

    record BilledWithLess(String number) {}

    record BilledWithMore(String number, String colour) {}

    record BilledWithMoreOrNot(String number, @Nullable String colour) {}

    record BilledDeeper(List<LineWithMore> lines) {}

    record LineWithMore(String text, String colour) {}

    private static final String NAME = "invoxa.invoice.billed.v1";

    @TempDir
    Path services;

    private GoldenEvents golden;

    @BeforeEach
    void anExample() throws IOException {
        write("/invoices", NAME);
        golden = new GoldenEvents(services);
    }

    @Test
    void theProducersRecordHoldsTheExample() {
        golden.assertProduced(type(Billed.class));
    }

    @Test
    void aProducerWhoseRecordDoesNotHoldAFieldOfTheExampleIsFound() {
        assertThatThrownBy(() -> golden.assertProduced(type(BilledWithLess.class)))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void whatAUseCasePublishesIsLikeTheExample() {
        var lines = List.of(new Line("two", "said"), new Line("words", null));
        golden.assertProduced(type(Billed.class), message(new Billed("INV-7", new BigDecimal("0.10"), lines)));
    }

    @Test
    void aPublishedEventThatLacksAFieldOfTheExampleIsFound() {
        var message = message(new Billed("INV-7", new BigDecimal("0.10"), List.of()));

        assertThatThrownBy(() -> golden.assertProduced(type(Billed.class), message))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("shape");
    }

    @Test
    void aConsumerMayReadLessThanTheExampleHolds() {
        assertThat(golden.assertUnderstood(type(BilledWithLess.class)).number()).isEqualTo("INV-1");
    }

    @Test
    void aConsumerThatExpectsWhatTheExampleLacksIsFound() {
        assertThatThrownBy(() -> golden.assertUnderstood(type(BilledWithMore.class)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("/colour");
        assertThatThrownBy(() -> golden.assertUnderstood(type(BilledDeeper.class)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("/lines/0/colour");
    }

    @Test
    void aConsumerMayKnowWhatIsNotAlwaysThere() {
        assertThat(golden.assertUnderstood(type(BilledWithMoreOrNot.class)).colour())
                .isNull();
    }

    @Test
    void anExampleOfAnotherTypeOrSourceOrNoneAtAllIsFound() throws IOException {
        var type = type(Billed.class);
        write("/payments", NAME);
        assertThatThrownBy(() -> golden.assertUnderstood(type)).isInstanceOf(AssertionError.class);
        write("/invoices", "invoxa.invoice.sent.v1");
        assertThatThrownBy(() -> golden.assertUnderstood(type)).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> golden.assertUnderstood(new EventType<>("invoxa.auth.gone.v1", Billed.class)))
                .hasMessageContaining("missing");
    }

    private static <D> EventType<D> type(Class<D> data) {
        return new EventType<>(NAME, data);
    }

    private static invoxa.storage.OutboxMessage message(Billed data) {
        return Event.of(type(Billed.class), OrganizationId.next(), "inv_1", Instant.EPOCH, data);
    }

    private void write(String source, String type) throws IOException {
        var file = services.resolve("invoice/src/main/resources/events/" + NAME + ".json");
        Files.createDirectories(file.getParent());
        Files.writeString(file, """
                {"specversion": "1.0", "id": "evt_1", "source": "%s", "type": "%s", "subject": "inv_1",
                 "time": "2026-11-22T12:00:00Z", "datacontenttype": "application/json",
                 "organization": "%s",
                 "data": {"number": "INV-1", "amount": "12.30",
                          "lines": [{"text": "a", "note": "b"}, {"text": "c"}]}}
                """.formatted(source, type, OrganizationId.next()));
    }
}
