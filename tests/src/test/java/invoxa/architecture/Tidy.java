package invoxa.architecture;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What the text of a source file must not hold; each finding is a sentence with the file and the line. */
final class Tidy {

    static final int LONGEST_FILE = 600;

    private static final Pattern PROMISE = Pattern.compile("\\b(TO" + "DO|FIX" + "ME|X" + "XX|HA" + "CK)\\b");
    private static final Pattern VAGUE_NAME = Pattern.compile(
            "(?i)(^|/)(utils?|commons?|helpers?|managers?|misc)/|(Utils?|Helpers?|Manager|Impl)\\.java$");
    private static final Pattern FAKE = Pattern.compile("\\b(Moc" + "kito|mo" + "ck\\()|@(Mo" + "ck|Dis" + "abled)\\b");
    private static final Pattern PRINTS = Pattern.compile("System\\.(out|err)\\.|printStackTrace\\(");
    private static final Pattern SWALLOWS =
            Pattern.compile("catch \\((Exception|Throwable|RuntimeException) \\w+\\) \\{\\s*\\}");

    private Tidy() {}

    static List<String> findings(String path, String text) {
        var found = new ArrayList<String>();
        if (VAGUE_NAME.matcher(path).find()) {
            found.add(path + ": a name that says nothing about what is inside");
        }
        var lines = text.lines().toList();
        if (lines.size() > LONGEST_FILE) {
            found.add(path + ": " + lines.size() + " lines, more than " + LONGEST_FILE);
        }
        for (int i = 0; i < lines.size(); i++) {
            check(path + ":" + (i + 1), lines.get(i), path, found);
        }
        if (SWALLOWS.matcher(text).find()) {
            found.add(path + ": an exception disappears in an empty catch block");
        }
        if (path.contains("/main/") && path.endsWith("package-info.java") && !text.contains("@NullMarked")) {
            found.add(path + ": a package that does not say @NullMarked");
        }
        return found;
    }

    private static void check(String where, String line, String path, List<String> found) {
        if (Width.isTooWide(path, line)) {
            found.add(where + ": longer than " + Width.LONGEST + " columns");
        }
        if (line.indexOf('\t') >= 0 && path.endsWith(".java")) {
            found.add(where + ": a tab");
        }
        if (PROMISE.matcher(line).find()) {
            found.add(where + ": work that is promised, not done");
        }
        if (FAKE.matcher(line).find()) {
            found.add(where + ": a mock, or a test that is switched off");
        }
        boolean mayPrint = path.contains("standalone/") || path.contains("bench/") || path.contains("/test/");
        if (!mayPrint && PRINTS.matcher(line).find()) {
            found.add(where + ": prints instead of logging");
        }
    }
}
