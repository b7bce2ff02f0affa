package invoxa.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The files that people write, by their path below the repository's root. What stands above the root decides nothing: a
 * clone may lie in a folder called {@code target}. Refuses a root in which a kind that was asked for has no file.
 */
final class Sources {

    /** What builds and runs leave behind: folders of these names, and these folders. */
    private static final Set<String> MADE_NAMES = Set.of("target", "node_modules", ".next", ".git", ".terraform");

    private static final Set<String> MADE = Set.of(
            "data", "deploy/work", "web/out", "web/lib/api/generated", "web/test-results", "web/playwright-report");

    private Sources() {}

    /** The texts of all files with one of these endings, such as {@code .java}. */
    static SortedMap<String, String> below(Path root, String... endings) {
        var found = new TreeMap<String, String>();
        for (var file : files(root)) {
            var path = slashed(root.relativize(file));
            if (List.of(endings).stream().anyMatch(path::endsWith)) {
                found.put(path, read(file));
            }
        }
        for (var ending : endings) {
            if (found.keySet().stream().noneMatch(path -> path.endsWith(ending))) {
                throw new IllegalStateException(
                        "there is no " + ending + " below " + root + ": nothing would be checked");
            }
        }
        return found;
    }

    private static List<Path> files(Path root) {
        var found = new ArrayList<Path>();
        try {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    return isMade(root.relativize(folder)) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    found.add(file);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private static boolean isMade(Path folder) {
        return MADE_NAMES.contains(folder.getFileName().toString()) || MADE.contains(slashed(folder));
    }

    private static String slashed(Path path) {
        return path.toString().replace('\\', '/');
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
