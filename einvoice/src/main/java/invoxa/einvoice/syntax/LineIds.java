package invoxa.einvoice.syntax;

import invoxa.einvoice.model.Line;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;

/** BT-126 of each line: its own, or where it has none its place, or the next number that no other line has. */
public final class LineIds {

    private LineIds() {}

    public static List<String> of(List<Line> lines) {
        var taken = new HashSet<String>();
        lines.stream().map(Line::id).filter(Objects::nonNull).forEach(taken::add);
        var ids = new ArrayList<String>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            var own = lines.get(i).id();
            ids.add(own == null ? free(i + 1, taken) : own);
        }
        return ids;
    }

    private static String free(int place, HashSet<String> taken) {
        int number = place;
        while (!taken.add(String.valueOf(number))) {
            number++;
        }
        return String.valueOf(number);
    }
}
