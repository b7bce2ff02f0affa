package invoxa.standalone;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;

/**
 * Where a standalone INVOXA keeps everything: the database, the files, the secrets. One process at a time; none but the
 * owner can read it.
 */
final class DataFolder implements AutoCloseable {

    private static final String LOCK = "lock";
    private static final String DATABASE = "invoxa.db";

    private final Path path;
    private final FileChannel lock;

    private DataFolder(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /** The folder could not be taken, with what to do about it. */
    static final class NotUsable extends RuntimeException {
        NotUsable(String message) {
            super(message, null, false, false);
        }
    }

    /**
     * Takes the folder for this process; makes it where it is not there.
     *
     * @param fresh whether what an INVOXA left in it is deleted first
     */
    static DataFolder take(Path path, boolean fresh) {
        try {
            makeForOwner(path);
            var lock = FileChannel.open(path.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!isFree(lock)) {
                lock.close();
                throw new NotUsable("another INVOXA runs on " + path + "; stop it, or name another folder with --data");
            }
            var folder = new DataFolder(path, lock);
            if (fresh) {
                folder.empty();
            }
            return folder;
        } catch (IOException e) {
            throw new NotUsable("the folder " + path + " cannot be used: " + e.getMessage());
        }
    }

    Path path() {
        return path;
    }

    Path database() {
        return path.resolve(DATABASE);
    }

    Path files() {
        return path.resolve("files");
    }

    Path secrets() {
        return path.resolve("secrets.properties");
    }

    private static void makeForOwner(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            return;
        }
        Files.createDirectories(path);
        if (Files.getFileStore(path).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
        }
    }

    private static boolean isFree(FileChannel lock) throws IOException {
        try {
            return lock.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    /** Deletes what is ours by name, and nothing else that may lie in the folder. */
    private void empty() throws IOException {
        try (var entries = Files.newDirectoryStream(path, DATABASE + "*")) {
            for (var entry : entries) {
                Files.delete(entry);
            }
        }
        Files.deleteIfExists(secrets());
        if (Files.isDirectory(files())) {
            try (var all = Files.walk(files())) {
                all.sorted(Comparator.reverseOrder()).forEach(DataFolder::delete);
            }
        }
    }

    private static void delete(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
