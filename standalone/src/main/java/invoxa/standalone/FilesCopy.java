package invoxa.standalone;

import invoxa.kernel.CannotStart;
import invoxa.storage.folder.OwnerOnly;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/** The files of a data folder and their copies in another; a file never changes, but comes and goes meanwhile. */
final class FilesCopy {

    private static final Set<StandardOpenOption> NEW = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

    /** Where {@link invoxa.storage.folder.FolderFiles} keeps what is not yet a file. */
    private static final String UNFINISHED = "unfinished";

    private static final int AT_ONCE = 16;

    private final Path from;
    private final Path to;
    private final Set<Path> copied = ConcurrentHashMap.newKeySet();

    FilesCopy(Path from, Path to) {
        this.from = from;
        this.to = to;
    }

    /** All there are, relative to their folder. */
    Set<Path> names() throws IOException {
        var names = new HashSet<Path>();
        if (!Files.isDirectory(from)) {
            return names;
        }
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return folder.equals(from.resolve(UNFINISHED))
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                names.add(from.relativize(file));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (failure instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failure;
            }
        });
        return names;
    }

    /** Copies all there are; one that goes meanwhile is left out. */
    void copyAll() throws IOException {
        copy(names());
    }

    /** Makes the copies these and no others. */
    void make(Set<Path> names) throws IOException {
        var missing = new HashSet<>(names);
        missing.removeAll(copied);
        copy(missing);
        missing.removeAll(copied);
        if (!missing.isEmpty()) {
            throw new CannotStart(
                    from.resolve(missing.iterator().next()) + " went away while it was copied: make the copy again");
        }
        for (var gone : copied) {
            if (!names.contains(gone)) {
                Files.delete(to.resolve(gone));
            }
        }
    }

    /** Several at once, because each waits for the disk, which writes what waits together. */
    private void copy(Set<Path> names) throws IOException {
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var copies = names.stream()
                    .map(name -> threads.submit(() -> {
                        copy(name);
                        return name;
                    }))
                    .toList();
            for (var copy : copies) {
                copy.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException cause ? cause : new IOException(e.getCause());
        }
    }

    /** Is on the disk when it returns, or was not there. */
    private void copy(Path name) throws IOException {
        byte[] content;
        try {
            content = Files.readAllBytes(from.resolve(name));
        } catch (NoSuchFileException e) {
            return;
        }
        var copy = to.resolve(name);
        Files.createDirectories(Objects.requireNonNull(copy.getParent()), OwnerOnly.folder(copy));
        try (var channel = FileChannel.open(copy, NEW, OwnerOnly.file(copy))) {
            for (var bytes = ByteBuffer.wrap(content); bytes.hasRemaining(); ) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        copied.add(name);
    }

    /** Has a folder, and all below it, on the disk. */
    static void sync(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            for (var each : all.filter(Files::isDirectory).toList()) {
                try (var channel = FileChannel.open(each)) {
                    channel.force(true);
                }
            }
        }
    }
}
