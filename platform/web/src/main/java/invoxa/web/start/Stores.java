package invoxa.web.start;

import invoxa.storage.DocumentStore;
import invoxa.storage.Files;
import invoxa.storage.folder.FolderFiles;
import invoxa.storage.mongo.MongoStore;
import invoxa.storage.s3.S3Files;
import invoxa.storage.sqlite.SqliteStore;
import invoxa.web.Settings;
import java.nio.file.Path;
import java.time.Clock;

/** Opens what the settings name: {@code INVOXA_STORE} and {@code INVOXA_FILES}. */
public final class Stores {

    private static final String STORE = "INVOXA_STORE";
    private static final String FILES = "INVOXA_FILES";
    private static final String SQLITE = "sqlite:";
    private static final String S3 = "s3://";

    private Stores() {}

    /** The store at {@code sqlite:/path/of/the/file} or {@code mongodb://host/database}. */
    public static DocumentStore documents(Settings settings, Clock clock) {
        var address = settings.required(STORE);
        if (address.startsWith(SQLITE)) {
            return SqliteStore.open(Path.of(address.substring(SQLITE.length())), clock);
        }
        if (address.startsWith("mongodb://") || address.startsWith("mongodb+srv://")) {
            return settings.secret(
                            STORE,
                            "a URI of MongoDB with the name of a database, such as mongodb://host:27017/invoxa; a"
                                    + " password in it is percent-encoded, and the host of mongodb+srv:// is one that"
                                    + " can be looked up",
                            MongoStore::open)
                    .orElseThrow();
        }
        throw new Settings.BadSetting(STORE, "must begin with sqlite: or mongodb://");
    }

    /** The files at {@code s3://bucket/prefix}, or in a folder of this machine. */
    public static Files files(Settings settings) {
        var address = settings.text(FILES, "");
        if (address.startsWith(S3)) {
            try {
                return S3Files.open(address);
            } catch (IllegalArgumentException e) {
                throw new Settings.BadSetting(FILES, "is wrong: " + e.getMessage());
            }
        }
        return FolderFiles.open(settings.folder(FILES).orElseThrow(() -> new Settings.BadSetting(FILES, "is not set")));
    }
}
