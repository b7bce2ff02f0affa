package invoxa.tests.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which rules our sources name, and the classes that do: those of the checks and of the readers. */
final class SourceRules {

    private static final Pattern NAMED =
            Pattern.compile("\"((?:BR|UBL|PEPPOL|[A-Z]{2}-R)-[A-Z0-9a-z-]*[0-9][a-z0-9-]*)\"");
    private static final String[] CATEGORIES = {"S", "Z", "E", "AE", "IC", "G", "O", "IG", "IP"};
    private static final Map<String, Set<String>> CLASSES = new TreeMap<>();

    static {
        var sources = Path.of(System.getProperty("invoxa.root", "."), "einvoice/src/main/java/invoxa/einvoice");
        Stream.of("rules", "syntax", "ubl", "cii", "xml")
                .flatMap(folder -> files(sources.resolve(folder)))
                .forEach(SourceRules::read);
        ofEachCategory(2, 4, "VatPartyRules");
        ofEachCategory(5, 7, "VatRateRules");
        ofEachCategory(10, 10, "VatReasonRules");
        for (int number = 12; number <= 14; number++) {
            add("BR-O-" + number, "NotSubjectRules");
        }
    }

    private SourceRules() {}

    static Set<String> classes(String rule) {
        return CLASSES.getOrDefault(rule, Set.of());
    }

    private static void read(Path file) {
        var name = file.getFileName().toString().replace(".java", "");
        try {
            var text = Files.readString(file);
            each(NAMED, text, rule -> rule, name);
            switch (name) {
                case "GermanRules" -> {
                    var numbered =
                            Pattern.compile("(?:add|required)\\(\"[^\"]*\", ([0-9]+),|naming\\.of\\(([0-9]+)\\)");
                    each(numbered, text, number -> "BR-DE-" + number, name);
                    each(numbered, text, number -> "DE-R-%03d".formatted(Integer.valueOf(number)), name);
                }
                case "GermanPaymentRules" -> {
                    var grouped = Pattern.compile("group\\(\"[^\"]*\", ([0-9]+),");
                    each(grouped, text, number -> "BR-DE-" + number + "-a", name);
                    each(grouped, text, number -> "BR-DE-" + number + "-b", name);
                    each(grouped, text, number -> "DE-R-0" + number + "-1", name);
                    each(grouped, text, number -> "DE-R-0" + number + "-2", name);
                    var single = Pattern.compile("rule\\(([0-9]+)\\)");
                    each(single, text, number -> "BR-DE-" + number, name);
                    each(single, text, number -> "DE-R-0" + number, name);
                }
                case "ExchangeRules" ->
                    each(Pattern.compile("\"([0-9]{3})\""), text, number -> "PEPPOL-EN16931-R" + number, name);
                case "PeppolRules" ->
                    each(Pattern.compile("\"([RP][0-9]{3,4})\""), text, number -> "PEPPOL-EN16931-" + number, name);
                case "PeppolIdentifierRules" ->
                    each(
                            Pattern.compile("\"(R?[0-9]{3})\""),
                            text,
                            number -> "PEPPOL-COMMON-" + (number.startsWith("R") ? number : "R" + number),
                            name);
                default -> {}
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void each(Pattern pattern, String text, UnaryOperator<String> rule, String where) {
        pattern.matcher(text).results().forEach(found -> {
            var name = found.group(1) == null ? found.group(2) : found.group(1);
            add(rule.apply(name), where);
        });
    }

    private static void ofEachCategory(int from, int to, String where) {
        for (var category : CATEGORIES) {
            for (int number = from; number <= to; number++) {
                add("BR-%s-%02d".formatted(category, number), where);
            }
        }
    }

    private static void add(String rule, String where) {
        CLASSES.computeIfAbsent(rule, none -> new TreeSet<>()).add(where);
    }

    private static Stream<Path> files(Path folder) {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
