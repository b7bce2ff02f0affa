package invoxa.tests.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The table of the official rules, docs/rules.md,")
class RulesTableTest {

    private static final Path TABLE = Path.of(System.getProperty("invoxa.root", "."), "docs/rules.md");
    private static final Pattern ID = Pattern.compile("name=\"id\">([A-Z][A-Z0-9]*-[A-Za-z0-9-]+)<");
    private static final Pattern PATTERNS = Pattern.compile("UBL-(model|syntax)|.*-(Model|Syntax|Codes)");

    private record Artefact(String title, List<String> files) {}

    private static final List<Artefact> ARTEFACTS = List.of(
            new Artefact(
                    "EN 16931, artefacts 1.3.16",
                    List.of("1.3.16/ubl/EN16931-UBL-validation.xslt", "1.3.16/cii/EN16931-CII-validation.xslt")),
            new Artefact(
                    "XRechnung 3.0.2",
                    List.of("3.0.2/XRechnung-UBL-validation.xslt", "3.0.2/XRechnung-CII-validation.xslt")),
            new Artefact(
                    "Peppol BIS Billing 3.0, release 2026.5",
                    List.of("openpeppol/2026.5/xslt/PEPPOL-EN16931-UBL.xslt")));

    @DisplayName("is what follows from the official rules and from our sources (write it: -Dinvoxa.rules.write=true)")
    @Test
    void isCurrent() throws IOException {
        var table = table();
        if (Boolean.getBoolean("invoxa.rules.write")) {
            Files.writeString(TABLE, table);
        }
        assertThat(Files.readString(TABLE)).isEqualTo(table);
    }

    @DisplayName("says of no rule that nobody has it")
    @Test
    void namesClassesThatAre() throws IOException {
        for (var artefact : ARTEFACTS) {
            for (var rule : rules(artefact)) {
                assertThat(RuleBook.place(rule).where()).as(rule).isNotBlank();
            }
        }
        assertThat(RuleBook.place("BR-06").where()).contains("PartyRules");
    }

    private static String table() throws IOException {
        var text = new StringBuilder("""
                # The official rules and where INVOXA keeps them

                Made by `RulesTableTest` of the official artefacts and of the sources; do not edit. *Checked*: our own code
                names the rule when it refuses a draft or a file. *Left to the type system*: a value that breaks it cannot be
                made, and a file with one is refused. *Calculated*: the figure or reason is never entered. *As our files are
                written*: the writers write it so, and the official rules find nothing on what they write (`tests/documents`).
                """);
        for (var artefact : ARTEFACTS) {
            text.append("\n## ").append(artefact.title).append("\n\n| how | where | rules |\n|---|---|---|\n");
            var rows = new TreeMap<String, List<String>>();
            for (var rule : rules(artefact)) {
                var place = RuleBook.place(rule);
                rows.computeIfAbsent(
                                place.how().ordinal() + place.how().words + " | " + place.where(),
                                none -> new ArrayList<>())
                        .add(rule);
            }
            rows.forEach((place, rules) -> text.append("| ")
                    .append(place.substring(1))
                    .append(" | ")
                    .append(listed(rules))
                    .append(" |\n"));
        }
        text.append(
                "\n## Labels judged otherwise on purpose\n\nOf the artefacts' unit tests, by file and place in it:\n\n");
        new TreeMap<>(LabelsTest.EXPLAINED)
                .forEach((label, why) ->
                        text.append("- ").append(label).append(": ").append(why).append("\n"));
        return text.toString();
    }

    /** The rules on elements that EN 16931 has no term for are hundreds: they are counted. */
    private static String listed(List<String> rules) {
        var families = new TreeMap<String, Integer>();
        var named = new ArrayList<String>();
        for (var rule : rules) {
            var family = rule.replaceAll("-[0-9]+$", "");
            if (Map.of("UBL-CR", 1, "UBL-SR", 1, "UBL-DT", 1, "CII-SR", 1, "CII-DT", 1)
                    .containsKey(family)) {
                families.merge(family, 1, Integer::sum);
            } else {
                named.add(rule);
            }
        }
        families.forEach((family, count) -> named.add(count + " of " + family));
        return String.join(", ", named);
    }

    private static TreeSet<String> rules(Artefact artefact) throws IOException {
        var rules = new TreeSet<String>();
        for (var file : artefact.files) {
            try (var in = RulesTableTest.class.getResourceAsStream("/external/schematron/" + file)) {
                var text =
                        new String(java.util.Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
                ID.matcher(text)
                        .results()
                        .map(found -> found.group(1))
                        .filter(id -> !PATTERNS.matcher(id).matches())
                        .forEach(rules::add);
            }
        }
        return rules;
    }
}
