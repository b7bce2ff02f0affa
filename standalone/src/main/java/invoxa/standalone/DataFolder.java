package invoxa.standalone;

import invoxa.kernel.CannotStart;
import invoxa.storage.folder.OwnerOnly;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where a standalone INVOXA keeps everything: the database, the files, the secrets. One process at a time; none but the
 * owner can read it.
 */
final class DataFolder implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DataFolder.class);

    private final Places places;
    private final FileChannel lock;
    private final boolean made;
    private final boolean empty;

    private DataFolder(Places places, FileChannel lock, boolean made) throws IOException {
        this.places = places;
        this.lock = lock;
        this.made = made;
        this.empty = places.areEmpty();
    }

    /**
     * What is where in a data folder.
     *
     * @param root the folder itself
     */
    record Places(Path root) {

        Path database() {
            return root.resolve("invoxa.db");
        }

        Path files() {
            return root.resolve("files");
        }

        Path secrets() {
            return root.resolve("secrets.properties");
        }

        /** There while a copy is being made, so that nobody takes a part for the whole. */
        Path unfinished() {
            return root.resolve("unfinished-copy");
        }

        Path lock() {
            return root.resolve("lock");
        }

        boolean hasDatabase() throws IOException {
            return Files.exists(database()) && Files.size(database()) > 0;
        }

        boolean hasFiles() throws IOException {
            return Files.isDirectory(files())
                    && !new FilesCopy(files(), files()).names().isEmpty();
        }

        /** Whether there is nothing that anybody could miss. */
        boolean areEmpty() throws IOException {
            try (var entries = Files.list(root)) {
                return entries.allMatch(entry -> entry.equals(lock()));
            }
        }
    }

    /**
     * Takes the folder for this process; makes it where it is not there.
     *
     * @param fresh whether what an INVOXA left in it is deleted first
     * @throws CannotStart where it cannot be used, holds a part of what belongs together, or another process has it
     */
    static DataFolder take(Path path, boolean fresh) {
        var folder = lock(path);
        try {
            if (fresh) {
                folder.delete();
            }
            folder.requireConsistent();
            folder.narrow();
            return folder;
        } catch (IOException e) {
            folder.close();
            throw CannotStart.because(path, e);
        } catch (CannotStart e) {
            folder.close();
            throw e;
        }
    }

    /** Takes the folder where there is nothing in it. */
    static DataFolder takeEmpty(Path path) {
        var folder = lock(path);
        if (!folder.empty) {
            folder.close();
            throw new CannotStart(path + " is not empty; name a folder that is, or a new one");
        }
        return folder;
    }

    /** @throws CannotStart where the folder is not what an INVOXA could go on with */
    static void requireWhole(Path path) {
        var places = new Places(path);
        try {
            if (!places.hasDatabase()) {
                throw new CannotStart(path + " holds no data of INVOXA");
            }
            requireFinished(places);
            requireSecrets(places);
        } catch (IOException e) {
            throw CannotStart.because(path, e);
        }
    }

    Path path() {
        return places.root();
    }

    Places places() {
        return places;
    }

    private static DataFolder lock(Path path) {
        try {
            boolean made = !Files.isDirectory(path);
            if (made) {
                Files.createDirectories(path, OwnerOnly.folder(path));
            }
            var places = new Places(path);
            OwnerOnly.create(places.lock());
            var lock = FileChannel.open(places.lock(), StandardOpenOption.WRITE);
            if (!isFree(lock)) {
                lock.close();
                throw new CannotStart(
                        "another INVOXA runs on " + path + "; stop it, or name another folder with --data");
            }
            if (!Files.exists(places.lock())) {
                // whoever had it has cleared the folder since
                lock.close();
                return lock(path);
            }
            return new DataFolder(places, lock, made);
        } catch (IOException e) {
            throw CannotStart.because(path, e);
        }
    }

    private static boolean isFree(FileChannel lock) throws IOException {
        try {
            return lock.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    private void requireConsistent() throws IOException {
        requireFinished(places);
        if (places.hasDatabase()) {
            requireSecrets(places);
        } else if (places.hasFiles()) {
            throw new CannotStart(places.database() + " is missing, but files that belong to it are there: put it back"
                    + " from a backup, or name another folder with --data");
        }
    }

    private static void requireFinished(Places places) {
        if (Files.exists(places.unfinished())) {
            throw new CannotStart(places.root() + " holds a part of a copy that was broken off: delete it, and make the"
                    + " copy again");
        }
    }

    private static void requireSecrets(Places places) {
        if (!Files.exists(places.secrets())) {
            throw new CannotStart(places.secrets() + " is missing: put it back from a backup. Without it nobody stays"
                    + " signed in and no key can be read, so none was made up");
        }
    }

    /** Where the folder or the database can be read by others, all else may be so too. */
    private void narrow() throws IOException {
        boolean wide = OwnerOnly.isWide(places.root());
        if (!wide && !(Files.exists(places.database()) && OwnerOnly.isWide(places.database()))) {
            return;
        }
        if (wide) {
            LOG.warn("others had rights to {}: from now on its owner alone has", places.root());
        }
        try (var all = Files.walk(places.root())) {
            for (var each : (Iterable<Path>) all::iterator) {
                OwnerOnly.narrow(each);
            }
        } catch (FileSystemException e) {
            throw new CannotStart(e.getFile() + " can be read by others, and only its owner can change that: start"
                    + " INVOXA as its owner, or give it to the one who starts INVOXA");
        }
    }

    /** Ends a start or a copy that failed: what it made of an empty folder goes, and what was there stays. */
    void abandon() {
        try {
            if (empty) {
                delete();
                Files.deleteIfExists(places.lock());
            }
            if (made) {
                Files.deleteIfExists(places.root());
            }
        } catch (IOException e) {
            LOG.warn("{} could not be cleared", places.root(), e);
        }
    }

    /** Deletes what is ours by name, and nothing else that may lie in the folder. */
    private void delete() throws IOException {
        try (var entries = Files.newDirectoryStream(places.root(), "invoxa.db*")) {
            for (var entry : entries) {
                Files.delete(entry);
            }
        }
        Files.deleteIfExists(places.secrets());
        Files.deleteIfExists(places.unfinished());
        if (Files.isDirectory(places.files())) {
            try (var all = Files.walk(places.files())) {
                for (var each : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
