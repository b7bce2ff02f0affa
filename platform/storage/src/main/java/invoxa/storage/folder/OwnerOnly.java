package invoxa.storage.folder;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Permissions by which none but the owner reads what INVOXA keeps; where a file system knows no owners, nothing. */
public final class OwnerOnly {

    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");

    private OwnerOnly() {}

    /** For a file that is about to be made at this path. */
    public static FileAttribute<?>[] file(Path path) {
        return attributes(path, FILE);
    }

    /** For a folder that is about to be made at this path. */
    public static FileAttribute<?>[] folder(Path path) {
        return attributes(path, FOLDER);
    }

    /** Makes an empty file where there is none. */
    public static void create(Path file) throws IOException {
        try {
            Files.createFile(file, file(file));
        } catch (FileAlreadyExistsException e) {
            // as it should be
        }
    }

    /** Whether others than the owner may read or change it. */
    public static boolean isWide(Path path) throws IOException {
        return knowsOwners(path)
                && !(Files.isDirectory(path) ? FOLDER : FILE).containsAll(Files.getPosixFilePermissions(path));
    }

    /** Takes from all others what they may do with it. */
    public static void narrow(Path path) throws IOException {
        if (isWide(path)) {
            Files.setPosixFilePermissions(path, Files.isDirectory(path) ? FOLDER : FILE);
        }
    }

    private static FileAttribute<?>[] attributes(Path path, Set<PosixFilePermission> permissions) {
        return knowsOwners(path)
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
                : new FileAttribute<?>[0];
    }

    private static boolean knowsOwners(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }
}
