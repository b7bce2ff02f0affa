package invoxa.standalone;

import invoxa.storage.sqlite.SqliteStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;

/**
 * Copies a data folder while an INVOXA may be at work on it: the files first, the database last, so that every file
 * that the copied database names is there (files never change once written).
 */
final class Backup {

    private Backup() {}

    static void copy(Path data, Path target) throws IOException {
        if (!Files.exists(data.resolve("invoxa.db"))) {
            throw new DataFolder.NotUsable(data + " holds no data of INVOXA");
        }
        if (Files.exists(target)) {
            throw new DataFolder.NotUsable(target + " exists already; name a new folder");
        }
        try (var folder = DataFolder.take(target, false);
                var store = SqliteStore.open(data.resolve("invoxa.db"), Clock.systemUTC())) {
            copyFiles(data.resolve("files"), folder.files());
            store.backup(folder.database());
            Files.copy(data.resolve("secrets.properties"), folder.secrets(), StandardCopyOption.COPY_ATTRIBUTES);
        }
    }

    private static void copyFiles(Path from, Path to) throws IOException {
        if (!Files.isDirectory(from)) {
            return;
        }
        try (var all = Files.walk(from)) {
            for (var file : (Iterable<Path>) all::iterator) {
                var copy = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }
}
