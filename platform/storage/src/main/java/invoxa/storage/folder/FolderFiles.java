package invoxa.storage.folder;

import invoxa.kernel.CannotStart;
import invoxa.storage.Files;
import invoxa.storage.Partition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

/**
 * Files in a folder of this process: a file is written beside its place, synced, moved there in one step, and the
 * folder synced, so that under a name there is either nothing or the whole file, whenever the power fails.
 */
public final class FolderFiles implements Files {

    private static final int LOCKS = 64;
    private static final Set<StandardOpenOption> NEW = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

    private final Path root;
    private final Path unfinished;
    private final ReentrantLock[] locks =
            Stream.generate(ReentrantLock::new).limit(LOCKS).toArray(ReentrantLock[]::new);

    private FolderFiles(Path root) {
        this.root = root;
        this.unfinished = root.resolve("unfinished");
    }

    /**
     * Opens the folder, which belongs to one process; makes it where there is none, and clears what a crash left.
     *
     * @throws CannotStart where it cannot be used
     */
    public static FolderFiles open(Path folder) {
        var files = new FolderFiles(folder.toAbsolutePath());
        try {
            makeFolder(files.unfinished);
            try (var left = java.nio.file.Files.list(files.unfinished)) {
                for (var file : left.toList()) {
                    java.nio.file.Files.delete(file);
                }
            }
            return files;
        } catch (IOException e) {
            throw CannotStart.because(folder, e);
        }
    }

    @Override
    public void put(Partition partition, String name, byte[] content) {
        var place = place(partition, name);
        var lock = locks[Math.floorMod(place.hashCode(), LOCKS)];
        lock.lock();
        try {
            if (!java.nio.file.Files.exists(place)) {
                write(place, content);
            } else if (!Arrays.equals(java.nio.file.Files.readAllBytes(place), content)) {
                throw new IllegalStateException("there are other bytes under this name already: " + name);
            }
            // also where it was there: the one who put it may have died before this
            sync(above(place));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Optional<byte[]> get(Partition partition, String name) {
        try {
            return Optional.of(java.nio.file.Files.readAllBytes(place(partition, name)));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public OptionalLong size(Partition partition, String name) {
        try {
            return OptionalLong.of(java.nio.file.Files.size(place(partition, name)));
        } catch (NoSuchFileException e) {
            return OptionalLong.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void delete(Partition partition, String name) {
        var place = place(partition, name);
        try {
            if (java.nio.file.Files.deleteIfExists(place)) {
                sync(above(place));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path place(Partition partition, String name) {
        if (name.isEmpty() || name.length() > MAX_NAME) {
            throw new IllegalArgumentException("a file's name has 1 to " + MAX_NAME + " characters");
        }
        return FileName.of(partition.value(), name).under(root);
    }

    private void write(Path place, byte[] content) throws IOException {
        makeFolder(above(place));
        var part = unfinished.resolve(UUID.randomUUID().toString());
        try (var channel = FileChannel.open(part, NEW, OwnerOnly.file(part))) {
            for (var bytes = ByteBuffer.wrap(content); bytes.hasRemaining(); ) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        java.nio.file.Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Makes a folder with those above it, each synced into the one above. */
    private static void makeFolder(Path folder) throws IOException {
        if (!java.nio.file.Files.isDirectory(folder)) {
            makeFolder(above(folder));
            java.nio.file.Files.createDirectories(folder, OwnerOnly.folder(folder));
            sync(above(folder));
        }
    }

    private static Path above(Path path) {
        return Objects.requireNonNull(path.getParent(), "all paths here are absolute and below a root");
    }

    private static void sync(Path folder) throws IOException {
        if (java.nio.file.Files.isDirectory(folder)) {
            try (var channel = FileChannel.open(folder)) {
                channel.force(true);
            }
        }
    }
}
