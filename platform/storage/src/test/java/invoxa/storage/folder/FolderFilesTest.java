package invoxa.storage.folder;

import static org.assertj.core.api.Assertions.assertThat;

import invoxa.storage.Files;
import invoxa.storage.FilesContract;
import invoxa.storage.Partition;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderFilesTest extends FilesContract {

    @TempDir
    Path folder;

    @Override
    protected Files open() {
        return FolderFiles.open(folder.resolve("files"));
    }

    @Test
    void nothing_is_written_outside_the_folder() throws IOException {
        var files = open();
        hostileNames().forEach(name -> {
            files.put(new Partition(name), name, new byte[] {1});
        });
        try (var beside = java.nio.file.Files.list(folder)) {
            assertThat(beside).containsExactly(folder.resolve("files"));
        }
    }

    @Test
    void what_a_crash_left_unfinished_is_cleared() throws IOException {
        var unfinished = folder.resolve("files/unfinished");
        java.nio.file.Files.createDirectories(unfinished);
        java.nio.file.Files.writeString(unfinished.resolve("half"), "half a fi");
        open().put(new Partition("p"), "a", new byte[] {1});
        try (var left = java.nio.file.Files.list(unfinished)) {
            assertThat(left).isEmpty();
        }
    }
}
