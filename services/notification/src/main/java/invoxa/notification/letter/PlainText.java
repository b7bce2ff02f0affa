package invoxa.notification.letter;

/** A letter as plain text, for those who read it so and for filters that want both forms. */
public final class PlainText {

    private PlainText() {}

    public static String of(Letter letter) {
        var out = new StringBuilder();
        if (letter.warning() != null) {
            out.append(letter.warning()).append("\n\n");
        }
        out.append(letter.title()).append("\n\n");
        if (letter.figure() != null) {
            out.append(letter.figure());
            if (letter.figureNote() != null) {
                out.append("\n").append(letter.figureNote());
            }
            out.append("\n\n");
        }
        letter.paragraphs().forEach(paragraph -> out.append(paragraph).append("\n\n"));
        for (var fact : letter.facts()) {
            out.append(fact.label()).append(": ").append(fact.value()).append("\n");
        }
        if (!letter.facts().isEmpty()) {
            out.append("\n");
        }
        if (letter.link() != null) {
            out.append(letter.button()).append(":\n").append(letter.link()).append("\n\n");
        }
        return out.append(letter.sender())
                .append("\n-- \n")
                .append(letter.closing())
                .append("\n")
                .toString();
    }
}
