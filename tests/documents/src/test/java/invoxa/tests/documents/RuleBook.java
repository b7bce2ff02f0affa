package invoxa.tests.documents;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Where each official rule is kept in INVOXA: in code of its own, or why it needs none. */
final class RuleBook {

    /** How a rule is kept. */
    enum How {
        CHECKED("checked"),
        TYPES("left to the type system"),
        CALCULATED("calculated"),
        WRITTEN("as our files are written"),
        ADVICE("a warning of theirs that prevents nothing"),
        NOT_APPLICABLE("not applicable"),
        OPEN("not implemented");

        final String words;

        How(String words) {
            this.words = words;
        }
    }

    record Place(How how, String where) {}

    /** The artefacts call the rules on IGIC and IPSI otherwise than the standard's text, by which ours are called. */
    private static final Map<String, String> OTHER_NAMES = Map.of("BR-AF-", "BR-IG-", "BR-AG-", "BR-IP-");

    /** Rules that another says too, and under whose name the fault is found. */
    private static final Map<String, Set<String>> SPOKEN_AS = Map.ofEntries(
            Map.entry("BR-CO-21", Set.of("BR-33")),
            Map.entry("BR-CO-22", Set.of("BR-38")),
            Map.entry("BR-CO-23", Set.of("BR-42")),
            Map.entry("BR-CO-24", Set.of("BR-44")),
            Map.entry("BR-50", Set.of("BR-50", "BR-61")),
            Map.entry("BR-O-11", Set.of("BR-O-12", "BR-O-13", "BR-O-14")),
            Map.entry("UBL-DT-01", Set.of("BR-DEC-01", "BR-DEC-05", "BR-DEC-16", "BR-DEC-17", "BR-DEC-24")));

    private static final Map<Pattern, Place> BY_NATURE = new LinkedHashMap<>();

    static {
        nature("BR-CL-0[345]", How.TYPES, "CurrencyCode");
        nature("BR-CL-1[45]", How.TYPES, "CountryCode");
        nature("BR-CL-1[78]", How.TYPES, "VatCategory");
        nature("BR-CO-1[0-8]|BR-(S|Z|E|AE|AF|AG|IC|G|O)-0[189]", How.CALCULATED, "Calculation");
        nature("BR-(AE|G|IC|O)-10", How.CALCULATED, "ExemptionReason");
        nature("BR-B-.*", How.NOT_APPLICABLE, "category B, Italian split payment, is refused");
        nature("BR-DEC-.*", How.CALCULATED, "Calculation");
        nature("BR-01|BR-51", How.WRITTEN, "Profile, Ubl, Cii");
        nature("BR-DEX-.*|BR-DE-CVD.*|BR-TMP-CVD.*", How.NOT_APPLICABLE, "XRechnung's extension and CVD profiles");
        nature("BR-DE-(14|21)|BR-TMP-2", How.WRITTEN, "Profile, Ubl, Cii");
        nature("BR-DE-(19|20)|DE-R-0(19|20)", How.CHECKED, "AccountRules");
        nature("BR-DE-TMP-32", How.CALCULATED, "ResolvedDraft: the day of delivery is filled in");
        nature(
                "BR-DE-17|DE-R-017|DE-R-T02|GR-S-0(08-1|11)|IS-R-001|NO-R-002|SE-R-0(0[7-9]|1[0-2])|PEPPOL-COMMON-R0(4[4-7]|5[4-7]).*",
                How.ADVICE,
                "-");
        nature("PEPPOL-EN16931-CL00[1236]", How.CHECKED, "CodeRules");
        nature("PEPPOL-EN16931-CL007", How.TYPES, "CurrencyCode");
        nature("PEPPOL-EN16931-CL008", How.CHECKED, "CodeRules, ElectronicAddresses");
        nature("BR-DE-22|DE-R-022", How.CHECKED, "GermanRules");
        nature("PEPPOL-EN16931-R121", How.CHECKED, "NumberRules");
        nature("UBL-.*|CII-.*|BR-(CII|UBL)-.*", How.WRITTEN, "Ubl, Cii");
        nature(
                "BR-CO-0[5-8]|BR-TMP-3|DE-R-014|PEPPOL-EN16931-F001"
                        + "|PEPPOL-EN16931-R(00[12478]|043(-[12])?|044|05[134]|080|10[01])",
                How.WRITTEN,
                "Ubl, Cii");
    }

    private RuleBook() {}

    private static void nature(String rules, How how, String where) {
        BY_NATURE.put(Pattern.compile(rules), new Place(how, where));
    }

    /** By our name. */
    static String ours(String rule) {
        return OTHER_NAMES.entrySet().stream()
                .filter(name -> rule.startsWith(name.getKey()))
                .findFirst()
                .map(name -> name.getValue() + rule.substring(name.getKey().length()))
                .orElse(rule);
    }

    /** The names under which a fault against the rule is found. */
    static Set<String> spokenAs(String rule) {
        var ours = ours(rule);
        var names = new TreeSet<>(SPOKEN_AS.getOrDefault(ours, Set.of(ours)));
        if (place(rule).how == How.TYPES) {
            names.addAll(Set.of("invalid", "currency"));
        }
        if (ours.matches("BR-[A-Z]+-0[567]")) {
            // no rate is below zero
            names.add("out-of-range");
        }
        return names;
    }

    static Place place(String rule) {
        var ours = ours(rule);
        var names = SPOKEN_AS.getOrDefault(ours, Set.of(ours));
        var where = new TreeSet<String>();
        names.forEach(name -> where.addAll(SourceRules.classes(name)));
        var byNature = nature(rule);
        if (byNature.filter(place -> outweighsOurCode(place, ours)).isPresent()) {
            return byNature.get();
        }
        return where.isEmpty()
                ? byNature.orElseThrow(() -> new AssertionError("nobody says where " + rule + " is kept"))
                : new Place(How.CHECKED, String.join(", ", where));
    }

    private static boolean outweighsOurCode(Place place, String rule) {
        return place.how == How.TYPES
                || place.where.equals("ExemptionReason")
                || place.where.equals("Calculation") && !rule.startsWith("BR-DEC");
    }

    private static Optional<Place> nature(String rule) {
        return BY_NATURE.entrySet().stream()
                .filter(nature -> nature.getKey().matcher(rule).matches())
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
