package invoxa.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A cell for spreadsheets")
class SpreadsheetCellTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+49 30",
                "-1",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "＝1",
                "＋1",
                "－1",
                "＠x",
                " =1",
                "\u00a0=1",
                "\u200b＝1",
                "\ufeff=1",
                "'=1",
                "''＝1"
            })
    @DisplayName("has an apostrophe before what begins like a formula, also in full width and behind gaps")
    void defusesFormulas(String text) {
        assertThat(SpreadsheetCell.of(text)).isEqualTo("'" + text);
        assertThat(SpreadsheetCell.read("'" + text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=1", "1+1", "'tis", "'", "''", "O'Neill", "日本", " a", "#1"})
    @DisplayName("leaves everything else as it is")
    void leavesTheRest(String text) {
        assertThat(SpreadsheetCell.of(text)).isEqualTo(text);
        assertThat(SpreadsheetCell.read(text)).isEqualTo(text);
    }

    @Test
    @DisplayName("gives back every text")
    void givesBackEveryText() {
        var random = new Random(42);
        var pieces = "''==＝+－ \t\r\n\u00a0\u200ba1@".toCharArray();
        for (int i = 0; i < 20_000; i++) {
            var text = new StringBuilder();
            for (int length = random.nextInt(6); length > 0; length--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            assertThat(SpreadsheetCell.read(SpreadsheetCell.of(text.toString())))
                    .isEqualTo(text.toString());
        }
    }
}
