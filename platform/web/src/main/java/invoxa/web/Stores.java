package invoxa.web;

import invoxa.storage.DocumentStore;
import invoxa.storage.Files;
import invoxa.storage.folder.FolderFiles;
import invoxa.storage.mongo.MongoStore;
import invoxa.storage.sqlite.SqliteStore;
import java.nio.file.Path;
import java.time.Clock;

/** Opens what the settings name: {@code INVOXA_STORE} and {@code INVOXA_FILES}. */
public final class Stores {

    private static final String STORE = "INVOXA_STORE";
    private static final String FILES = "INVOXA_FILES";
    private static final String SQLITE = "sqlite:";

    private Stores() {}

    /** The store at {@code sqlite:/path/of/the/file} or {@code mongodb://host/database}. */
    public static DocumentStore documents(Settings settings, Clock clock) {
        var address = settings.required(STORE);
        if (address.startsWith(SQLITE)) {
            return SqliteStore.open(Path.of(address.substring(SQLITE.length())), clock);
        }
        if (address.startsWith("mongodb://") || address.startsWith("mongodb+srv://")) {
            return MongoStore.open(address);
        }
        throw new Settings.BadSetting(STORE, "must begin with sqlite: or mongodb://");
    }

    /** The files in a folder of this machine. */
    public static Files files(Settings settings) {
        return FolderFiles.open(settings.folder(FILES).orElseThrow(() -> new Settings.BadSetting(FILES, "is not set")));
    }
}
