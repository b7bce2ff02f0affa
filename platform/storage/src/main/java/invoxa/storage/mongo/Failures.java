package invoxa.storage.mongo;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoServerUnavailableException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.MongoWriteConcernException;
import invoxa.storage.StoreUnavailable;
import java.util.function.Supplier;

/** What a failed command tells about its effect. */
final class Failures {

    private static final int DUPLICATE_KEY = 11000;

    private Failures() {}

    /** Whether the command may have had its effect although it failed. */
    static boolean isUncertain(MongoException failure) {
        return failure instanceof MongoSocketException
                || failure instanceof MongoNotPrimaryException
                || failure instanceof MongoNodeIsRecoveringException
                || failure instanceof MongoWriteConcernException;
    }

    /** A step whose caller is told in the store's own words where no server answers. */
    static <T> T answered(Supplier<T> step) {
        try {
            return step.get();
        } catch (MongoException e) {
            if (isUnanswered(e)) {
                throw new StoreUnavailable("MongoDB", e);
            }
            throw e;
        }
    }

    static void answering(Runnable step) {
        answered(() -> {
            step.run();
            return true;
        });
    }

    /** Whether no server was there to answer, or none that may. */
    private static boolean isUnanswered(MongoException failure) {
        return isUncertain(failure)
                || failure instanceof MongoTimeoutException
                || failure instanceof MongoServerUnavailableException
                || failure instanceof MongoConnectionPoolClearedException;
    }

    static boolean isDuplicate(MongoException failure) {
        return failure.getCode() == DUPLICATE_KEY
                || ErrorCategory.fromErrorCode(failure.getCode()) == ErrorCategory.DUPLICATE_KEY
                // FerretDB gives an update that breaks a unique index as an internal error with SQLite's words
                || String.valueOf(failure.getMessage()).contains("UNIQUE constraint failed");
    }

    /** Whether the server names this index as the one that is broken; some servers name none. */
    static boolean names(MongoException duplicate, String index) {
        var message = String.valueOf(duplicate.getMessage());
        int at = message.indexOf("index: ");
        return at >= 0 && message.startsWith(index + " ", at + "index: ".length());
    }
}
