package invoxa.einvoice.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.sun.management.ThreadMXBean;
import invoxa.einvoice.pdf.page.LogoPicture;
import invoxa.kernel.StopSignal;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Logos that were made to keep whoever draws them busy, or to fill its memory. */
class HostilePictureTest {

    static Stream<Named<Supplier<byte[]>>> pictures() {
        return HostilePictures.all().entrySet().stream().map(file -> Named.of(file.getKey(), file.getValue()));
    }

    @ParameterizedTest
    @MethodSource("pictures")
    @Tag("slow")
    void each_is_drawn_or_not_within_a_second_after_the_signal_and_in_little_memory(Supplier<byte[]> picture) {
        var bytes = picture.get();
        assertThat(bytes.length).as("the bytes that a logo may have").isLessThanOrEqualTo(1_048_576);
        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> {
            long before = allocated();
            long end = System.nanoTime() + Duration.ofMillis(500).toNanos();
            var thrown = catchThrowable(() -> LogoPicture.of(bytes, () -> {
                if (System.nanoTime() > end) {
                    throw new StopSignal.Stopped();
                }
            }));
            if (thrown != null) {
                assertThat(thrown).isInstanceOf(StopSignal.Stopped.class);
            }
            assertThat(System.nanoTime() - end).isLessThan(Duration.ofSeconds(1).toNanos());
            assertThat(allocated() - before).as("bytes allocated").isLessThan(100_000_000);
        });
    }

    private static long allocated() {
        return ((ThreadMXBean) ManagementFactory.getThreadMXBean()).getCurrentThreadAllocatedBytes();
    }
}
