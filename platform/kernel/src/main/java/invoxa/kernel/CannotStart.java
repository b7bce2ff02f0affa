package invoxa.kernel;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Objects;

/**
 * Why a process cannot start, in a sentence to whoever starts it that says what to do. It has no trace: the cause is
 * not in the code.
 */
public class CannotStart extends RuntimeException {

    public CannotStart(String sentence) {
        super(sentence, null, false, false);
    }

    /** Something at this path cannot be made, read or written. */
    public static CannotStart because(Path path, IOException failure) {
        return new CannotStart(
                switch (failure) {
                    case FileAlreadyExistsException e -> e.getFile() + " is a file, but must be a folder";
                    case NotDirectoryException e -> e.getFile() + " is a file, but must be a folder";
                    case AccessDeniedException e -> e.getFile() + " cannot be used: look at its owner and permissions";
                    case FileSystemException e -> file(path, e) + " cannot be used: " + reason(e);
                    default -> path + " cannot be used: " + failure.getMessage();
                });
    }

    private static String file(Path path, FileSystemException failure) {
        return Objects.requireNonNullElse(failure.getFile(), path.toString());
    }

    private static String reason(FileSystemException failure) {
        return switch (Objects.requireNonNullElse(failure.getReason(), "")) {
            case "Read-only file system" -> "its disk can only be read";
            case "No space left on device" -> "its disk is full";
            case "Not a directory" -> "a folder of this path is a file";
            case "" -> failure.getClass().getSimpleName();
            default -> failure.getReason();
        };
    }
}
