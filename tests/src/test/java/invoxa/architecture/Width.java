package invoxa.architecture;

import java.util.regex.Pattern;

/**
 * How wide a line may be. Formatters wrap code, but neither comments nor literals: a comment has to be wrapped by hand,
 * unless an address makes it long, and a line of code may be longer for a literal that a reader would not want cut.
 */
final class Width {

    static final int LONGEST = 120;

    private static final Pattern COMMENT = Pattern.compile("\\s*(/\\*|\\*|//|#|\\{/\\*).*");
    private static final Pattern ADDRESS = Pattern.compile("https?://\\S{20,}");
    private static final Pattern LITERAL =
            Pattern.compile("\"[^\"]{20,}\"|'[^']{20,}'|`[^`]{20,}`|/\\S{40,}/[a-z]*|https?://\\S{20,}");

    private Width() {}

    static boolean isTooWide(String path, String line) {
        if (line.codePointCount(0, line.length()) <= LONGEST) {
            return false;
        }
        if (COMMENT.matcher(line).matches()) {
            return !ADDRESS.matcher(line).find();
        }
        // palantir-java-format wraps what it can, and text blocks have lines of their own
        return !path.endsWith(".java") && !LITERAL.matcher(line).find();
    }
}
