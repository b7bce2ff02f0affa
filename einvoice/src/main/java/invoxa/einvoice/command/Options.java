package invoxa.einvoice.command;

import invoxa.einvoice.profile.Profile;
import invoxa.kernel.Language;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a command was told.
 *
 * @param files in the order in which they were named
 * @param values by the option's name; an option without a value has an empty one
 */
record Options(List<Path> files, Map<String, String> values) {

    /** Options that stand alone. */
    private static final Set<String> FLAGS = Set.of("--json");

    /** @throws Misused for an option that the command does not have, one without its value, and for no file at all */
    static Options of(List<String> arguments, Set<String> known) {
        var files = new ArrayList<Path>();
        var values = new HashMap<String, String>();
        for (var each = arguments.iterator(); each.hasNext(); ) {
            var argument = each.next();
            if (!argument.startsWith("--")) {
                files.add(Path.of(argument));
            } else if (!known.contains(argument)) {
                throw new Misused("There is no option " + argument + "; there are "
                        + known.stream().sorted().collect(Collectors.joining(", ")) + ".");
            } else if (FLAGS.contains(argument)) {
                values.put(argument, "");
            } else if (each.hasNext()) {
                values.put(argument, each.next());
            } else {
                throw new Misused(argument + " must be followed by its value.");
            }
        }
        if (files.isEmpty()) {
            throw new Misused("A file must be named.");
        }
        return new Options(files, values);
    }

    boolean has(String option) {
        return values.containsKey(option);
    }

    Optional<String> value(String option) {
        return Optional.ofNullable(values.get(option));
    }

    /** @throws Misused for a profile that there is not */
    Optional<Profile> profile() {
        return value("--profile")
                .map(code -> Arrays.stream(Profile.values())
                        .filter(profile -> profile.code().equals(code))
                        .findFirst()
                        .orElseThrow(() -> new Misused("--profile must be one of "
                                + Arrays.stream(Profile.values())
                                        .map(Profile::code)
                                        .collect(Collectors.joining(", "))
                                + ".")));
    }

    /** English where none is asked for. */
    Language language() {
        return value("--language")
                .map(code -> Arrays.stream(Language.values())
                        .filter(language -> language.code().equals(code))
                        .findFirst()
                        .orElseThrow(() -> new Misused("--language must be one of "
                                + Arrays.stream(Language.values())
                                        .map(Language::code)
                                        .collect(Collectors.joining(", "))
                                + ".")))
                .orElse(Language.EN);
    }
}
