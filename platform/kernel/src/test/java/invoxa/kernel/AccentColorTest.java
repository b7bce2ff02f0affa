package invoxa.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class AccentColorTest {

    private static final AccentColor WHITE = new AccentColor("#ffffff");
    private static final AccentColor PANEL = new AccentColor("#f2f3f5");

    private static AccentColor color(int rgb) {
        return new AccentColor("#%06x".formatted(rgb));
    }

    @Property(tries = 5_000)
    void text_in_any_colour_can_be_read_on_white_and_on_light_grey(@ForAll @IntRange(max = 0xffffff) int rgb) {
        var ink = color(rgb).ink();
        assertThat(ink.contrast(WHITE)).isGreaterThanOrEqualTo(4.5);
        assertThat(ink.contrast(PANEL)).isGreaterThanOrEqualTo(4.5);
    }

    @Property(tries = 5_000)
    void text_on_any_colour_can_be_read(@ForAll @IntRange(max = 0xffffff) int rgb) {
        assertThat(color(rgb).onFill().contrast(color(rgb))).isGreaterThanOrEqualTo(4.5);
    }

    @Property(tries = 1_000)
    void a_colour_is_darkened_no_further_than_needed_and_never_a_second_time(
            @ForAll @IntRange(max = 0xffffff) int rgb) {
        var ink = color(rgb).ink();
        assertThat(ink.ink()).isEqualTo(ink);
        if (!ink.equals(color(rgb))) {
            assertThat(ink.contrast(PANEL)).isLessThan(4.8);
        }
    }

    @Example
    void the_least_readable_grey_and_both_ends_hold_too() {
        for (int grey = 0; grey < 256; grey++) {
            var color = color(grey << 16 | grey << 8 | grey);
            assertThat(color.onFill().contrast(color)).as(color.value()).isGreaterThanOrEqualTo(4.5);
            assertThat(color.ink().contrast(PANEL)).as(color.value()).isGreaterThanOrEqualTo(4.5);
        }
        assertThat(WHITE.contrast(color(0))).isEqualTo(21);
    }

    @Example
    void the_shades_are_those_that_the_web_ui_derives() throws IOException {
        var lines = Files.readAllLines(Path.of("src/test/resources/accent-colors.csv"));
        assertThat(lines).hasSizeGreaterThan(10);
        for (var line : lines.subList(1, lines.size())) {
            var cells = line.split(",");
            var color = new AccentColor(cells[0]);
            assertThat(color.ink().value()).as(line).isEqualTo(cells[1]);
            assertThat(color.onFill().value()).as(line).isEqualTo(cells[2]);
        }
    }

    @Example
    void what_is_no_colour_is_refused_and_capitals_are_not() {
        assertThat(new AccentColor("#1F4E79").value()).isEqualTo("#1f4e79");
        for (var text : new String[] {
            "",
            "1f4e79",
            "#1f4e7",
            "#1f4e790",
            "#abc",
            "red",
            "rgb(1,2,3)",
            "#1f4e7g",
            " #1f4e79",
            "#1f4e79\n",
            "#１f4e79",
            "#\"><b>x",
            "#-1234"
        }) {
            assertThatIllegalArgumentException().as(text).isThrownBy(() -> new AccentColor(text));
        }
    }
}
