package invoxa.einvoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import invoxa.kernel.Refused;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class MutationTest {

    private static final int MUTATIONS = 2_000;
    /** Far more than any file needs, even on a busy machine; what hangs is found all the same. */
    private static final Duration BOUND = Duration.ofSeconds(60);

    private static final List<String> NASTY = List.of(
            "",
            "-",
            "0",
            "-1",
            "1e9",
            "99999999999999999999",
            "0.000000000000000001",
            "\u0000",
            "\uFFFF",
            "&x;",
            "<!DOCTYPE a>",
            "<a>",
            "</a>",
            "]]>",
            "<![CDATA[x]]>",
            "<!--",
            "?>",
            "102",
            "ZZZ",
            "B",
            "O",
            "EUR",
            "true",
            "SEPA",
            "130",
            "50",
            "916");

    @Test
    void two_thousand_mutated_invoices_are_read_or_refused_and_nothing_else() {
        assertNothingElse(Stream.of("full-ubl.xml", "full-cii.xml", "credit-note-ubl.xml")
                .map(Pinned::sample)
                .toList());
    }

    @Test
    @Tag("slow")
    void two_thousand_mutated_published_invoices_are_read_or_refused_and_nothing_else() {
        assertNothingElse(RealFiles.all().stream().map(RealFiles::bytes).toList());
    }

    private static void assertNothingElse(List<byte[]> originals) {
        var pieces = originals.stream().map(MutationTest::pieces).toList();
        var random = new Random(16931);
        int read = 0;
        int refused = 0;
        for (int i = 0; i < MUTATIONS; i++) {
            var seed = random.nextLong();
            var mutant = mutated(pieces.get(i % pieces.size()), new Random(seed));
            if (assertTimeoutPreemptively(BOUND, () -> reads(mutant), () -> "seed " + seed)) {
                read++;
            } else {
                refused++;
            }
        }
        assertThat(read).as("some mutations do no harm").isPositive();
        assertThat(refused).as("some mutations do").isPositive();
    }

    private static List<String> pieces(byte[] xml) {
        return List.of(new String(xml, StandardCharsets.UTF_8).split("(?=<)|(?<=>)"));
    }

    private static boolean reads(byte[] xml) {
        try {
            assertThat(new InvoiceFiles().read(xml).discrepancy()).isNotNull();
            return true;
        } catch (Refused e) {
            assertThat(e.problem().status()).isBetween(400, 499);
            assertThat(e.problem().detail()).isNotBlank();
            return false;
        }
    }

    private static byte[] mutated(List<String> original, Random random) {
        var pieces = new ArrayList<>(original);
        int times = 1 + random.nextInt(3);
        for (int i = 0; i < times; i++) {
            markup(pieces, random);
        }
        var xml = String.join("", pieces).getBytes(StandardCharsets.UTF_8);
        return random.nextInt(4) == 0 ? bytes(xml, random) : xml;
    }

    private static byte[] bytes(byte[] xml, Random random) {
        int at = random.nextInt(Math.max(1, xml.length));
        return switch (random.nextInt(3)) {
            case 0 -> Arrays.copyOf(xml, at);
            case 1 -> {
                var changed = xml.clone();
                changed[at] = (byte) random.nextInt(256);
                yield changed;
            }
            default -> {
                int length = Math.min(random.nextInt(64), xml.length - at);
                var without = new byte[xml.length - length];
                System.arraycopy(xml, 0, without, 0, at);
                System.arraycopy(xml, at + length, without, at, xml.length - at - length);
                yield without;
            }
        };
    }

    /** Takes, doubles, exchanges or replaces a whole piece between angle brackets. */
    private static void markup(List<String> pieces, Random random) {
        int one = random.nextInt(pieces.size());
        int other = random.nextInt(pieces.size());
        switch (random.nextInt(4)) {
            case 0 -> pieces.remove(one);
            case 1 -> pieces.add(other, pieces.get(one));
            case 2 -> pieces.set(one, pieces.set(other, pieces.get(one)));
            default -> pieces.set(one, NASTY.get(random.nextInt(NASTY.size())));
        }
    }
}
