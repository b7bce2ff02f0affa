package invoxa.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What the architecture forbids, as rules over the classes below a root package; the tests plant a violation of each.
 */
final class Rules {

    private static final List<String> SERVICES = List.of("auth", "client", "invoice", "payment", "notification");
    /** What a library from model to file has no use for. */
    private static final List<String> OUTSIDE_A_LIBRARY = List.of(
            "java.net.http.",
            "java.sql.",
            "io.helidon.",
            "com.mongodb.",
            "org.slf4j.",
            "com.fasterxml.jackson.databind.");

    private static final Set<Class<?>> TIMES = Set.of(
            Instant.class,
            LocalDate.class,
            LocalDateTime.class,
            OffsetDateTime.class,
            ZonedDateTime.class,
            Clock.class);

    private Rules() {}

    /** Every rule by its sentence. */
    static Map<String, ArchRule> under(String root) {
        var rules = new LinkedHashMap<String, ArchRule>();
        for (var service : SERVICES) {
            rules.put(
                    "the " + service + " service knows no other service's code",
                    noClasses()
                            .that()
                            .resideInAPackage(root + "." + service + "..")
                            .should()
                            .dependOnClassesThat()
                            .resideInAnyPackage(SERVICES.stream()
                                    .filter(other -> !other.equals(service))
                                    .map(other -> root + "." + other + "..")
                                    .toArray(String[]::new)));
        }
        rules.put(
                "the kernel depends on plain Java alone",
                classes()
                        .that()
                        .resideInAPackage(root + ".kernel..")
                        .should()
                        .onlyDependOnClassesThat()
                        .resideInAnyPackage(
                                root + ".kernel..", "java..", "org.jspecify..", "com.github.f4b6a3.uuid.."));
        rules.put(
                "the e-invoicing library knows no HTTP, no storage, no service: of INVOXA the kernel alone",
                noClasses()
                        .that()
                        .resideInAPackage(root + ".einvoice..")
                        .should()
                        .dependOnClassesThat(are(
                                "others of INVOXA, or technology",
                                type -> type.startsWith(root + ".")
                                                && !type.startsWith(root + ".kernel.")
                                                && !type.startsWith(root + ".einvoice.")
                                        || OUTSIDE_A_LIBRARY.stream().anyMatch(type::startsWith))));
        rules.put(
                "the rooms of the e-invoicing library form no circle",
                slices().matching(root + ".einvoice.(**)").should().beFreeOfCycles());
        rules.put(
                "the platform does not know what is built on it",
                noClasses()
                        .that()
                        .resideInAnyPackage(below(root, "json", "storage", "web", "messaging"))
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(Stream.concat(Stream.of("einvoice"), SERVICES.stream())
                                .map(built -> root + "." + built + "..")
                                .toArray(String[]::new)));
        rules.put(
                "storage knows neither HTTP nor events",
                noClasses()
                        .that()
                        .resideInAPackage(root + ".storage..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(root + ".web..", root + ".messaging..", "io.helidon.."));
        rules.put(
                "rules and nouns know no technology",
                noClasses()
                        .that()
                        .resideInAnyPackage(root + "..domain..", root + "..model..", root + "..calculation..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage(
                                root + ".storage..",
                                root + ".web..",
                                "io.helidon..",
                                "java.sql..",
                                "com.mongodb..",
                                "java.net.http.."));
        rules.put(
                "only the SQLite engine speaks SQL",
                noClasses()
                        .that()
                        .resideOutsideOfPackages(root + ".storage.sqlite..", root + ".bench..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("java.sql..", "org.sqlite.."));
        rules.put(
                "only the MongoDB engine speaks to MongoDB",
                noClasses()
                        .that()
                        .resideOutsideOfPackages(root + ".storage.mongo..", root + ".testing..", root + ".bench..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("com.mongodb..", "org.bson..", "de.bwaldvogel.."));
        rules.put(
                "only the web platform knows its server",
                noClasses()
                        .that()
                        .resideOutsideOfPackages(root + ".web..", root + ".standalone..")
                        .should()
                        .dependOnClassesThat()
                        .resideInAnyPackage("io.helidon.."));
        rules.put(
                "time comes from a clock that was handed in",
                noClasses()
                        .that()
                        .resideOutsideOfPackages(root + ".bench..", root + ".testing..", root + ".storage.mongo..")
                        .should()
                        .callMethodWhere(readsTheTime()));
        rules.put(
                "no field is a binary fraction where money is",
                fields().that()
                        .areDeclaredInClassesThat(areWhereMoneyIs(root))
                        .should()
                        .notHaveRawType(float.class)
                        .andShould()
                        .notHaveRawType(double.class));
        rules.put(
                "packages form no circle",
                slices().matching(root + ".(*)..").should().beFreeOfCycles());
        // a root package puts its rooms together, and they use its use cases: it is no room itself
        rules.put(
                "rooms form no circle below the top level either",
                slices().matching(root + ".(*).(**)").should().beFreeOfCycles());
        return rules;
    }

    private static DescribedPredicate<JavaClass> are(String what, Predicate<String> names) {
        return DescribedPredicate.describe("are " + what, type -> names.test(type.getName()));
    }

    private static String[] below(String root, String... packages) {
        var out = new String[packages.length];
        for (int i = 0; i < packages.length; i++) {
            out[i] = root + "." + packages[i] + "..";
        }
        return out;
    }

    private static DescribedPredicate<JavaMethodCall> readsTheTime() {
        return DescribedPredicate.describe("reads the machine's time", call -> {
            boolean now = call.getName().equals("now")
                    && call.getTarget().getRawParameterTypes().isEmpty()
                    && TIMES.stream().anyMatch(time -> call.getTargetOwner().isEquivalentTo(time));
            boolean millis = call.getName().equals("currentTimeMillis")
                    && call.getTargetOwner().isEquivalentTo(System.class);
            return now || millis;
        });
    }

    /** Everywhere but where points on a page are measured. */
    private static DescribedPredicate<JavaClass> areWhereMoneyIs(String root) {
        return DescribedPredicate.describe(
                "are in the kernel, the e-invoicing library or a service, but not on the page",
                type -> (type.getPackageName().startsWith(root + ".kernel")
                                || type.getPackageName().startsWith(root + ".einvoice")
                                || SERVICES.stream()
                                        .anyMatch(s -> type.getPackageName().startsWith(root + "." + s)))
                        && !type.getPackageName().contains(".pdf"));
    }
}
