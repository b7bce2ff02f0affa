package invoxa.einvoice.pdf.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.sun.management.ThreadMXBean;
import invoxa.einvoice.pdf.archive.HybridPdf;
import invoxa.kernel.Refused;
import invoxa.kernel.StopSignal;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** PDFs that were made to be read for ever, or to fill the memory of who reads them. */
class HostilePdfTest {

    /** What reading one allocates at most, in all; what it holds at a time is less. */
    private static final long MOST_BYTES = 300_000_000;

    static Stream<Named<Supplier<byte[]>>> files() {
        return HostilePdfs.all().entrySet().stream().map(file -> Named.of(file.getKey(), file.getValue()));
    }

    @ParameterizedTest
    @MethodSource("files")
    @Tag("slow")
    void each_is_refused_at_once_and_takes_little_memory(Supplier<byte[]> file) {
        var pdf = file.get();
        assertThat(pdf.length).as("the bytes that an upload may have").isLessThanOrEqualTo(20_000_000);
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            long before = allocated();
            var thrown = catchThrowable(() -> HybridPdf.invoice(pdf, StopSignal.NEVER));
            assertThat(thrown).isInstanceOf(Refused.class);
            assertThat(((Refused) thrown).problem().status()).isIn(400, 413, 422);
            assertThat(allocated() - before).as("bytes allocated").isLessThan(MOST_BYTES);
        });
    }

    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }

    @Test
    void reading_ends_when_nobody_waits_any_more() {
        var pdf = HostilePdfs.all()
                .get("1,000,000 objects without cross references")
                .get();
        int[] asked = {0};
        var thrown = catchThrowable(() -> HybridPdf.invoice(pdf, () -> {
            if (++asked[0] == 3) {
                throw new StopSignal.Stopped();
            }
        }));
        assertThat(thrown).isInstanceOf(StopSignal.Stopped.class);
        assertThat(asked[0]).isEqualTo(3);
    }
}
