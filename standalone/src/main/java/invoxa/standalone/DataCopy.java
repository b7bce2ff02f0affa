package invoxa.standalone;

import invoxa.kernel.CannotStart;
import invoxa.storage.folder.OwnerOnly;
import invoxa.storage.sqlite.SqliteCopy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/**
 * Copies a data folder as it is at one moment while an INVOXA may be at work on it: each file that the copied database
 * names is there, and none that came after it, as a document that is a draft in the copy must not meet the PDF of what
 * it became elsewhere.
 *
 * <p>Files are copied first, because one that is named at the moment may be deleted after it; then, while nobody writes
 * to the database, they are listed and the copy of the database begins; last, those that came before the moment follow.
 */
final class DataCopy {

    private DataCopy() {}

    /** What was copied. */
    record Copied(int files, long databaseBytes) {}

    /**
     * @param target a folder that is not there yet or is empty; where the copy fails, nothing stays in it
     * @throws CannotStart saying what is wrong with which of the two
     */
    static Copied copy(Path data, Path target) {
        DataFolder.requireWhole(data);
        if (target.startsWith(data) || data.startsWith(target)) {
            throw new CannotStart(target + " and " + data + " must lie beside each other, not one within the other");
        }
        try (var folder = DataFolder.takeEmpty(target)) {
            try {
                return copy(new DataFolder.Places(data), folder);
            } catch (IOException e) {
                folder.abandon();
                throw CannotStart.because(data, e);
            } catch (RuntimeException e) {
                folder.abandon();
                throw e;
            }
        }
    }

    private static Copied copy(DataFolder.Places from, DataFolder folder) throws IOException {
        var to = folder.places();
        OwnerOnly.create(to.unfinished());
        var files = new FilesCopy(from.files(), to.files());
        files.copyAll();
        var names = new HashSet<Path>();
        SqliteCopy.of(from.database()).to(to.database(), () -> names.addAll(names(files)));
        files.make(names);
        Secrets.copy(from.secrets(), to.secrets());
        FilesCopy.sync(to.root());
        Files.delete(to.unfinished());
        return new Copied(names.size(), Files.size(to.database()));
    }

    private static Set<Path> names(FilesCopy files) {
        try {
            return files.names();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
