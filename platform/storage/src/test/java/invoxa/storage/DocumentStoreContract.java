package invoxa.storage;

import org.junit.jupiter.api.Nested;

/**
 * What every engine must do: its test inherits this and says how its store is opened.
 *
 * <p>{@link #open} gives, within one test, the same store again after it was closed, and at the start of each test an
 * empty one. It is called by one test at a time.
 */
public abstract class DocumentStoreContract {

    protected abstract DocumentStore open();

    /** Fails unless this plan says that the conditions and the order are served by the index of this name. */
    protected abstract void assertServedByIndex(String plan, Kind<?> kind, String index);

    /**
     * A character that comes last in every order of texts, for the tests of order. One beyond the basic plane shows
     * whether an engine orders by code point; a stand-in for a server that cannot is named by the engine's test.
     */
    protected String lastCharacter() {
        return "😀";
    }

    @Nested
    class Writing extends WritingContract {
        @Override
        protected DocumentStore open() {
            return DocumentStoreContract.this.open();
        }
    }

    @Nested
    class UniqueKeys extends UniqueKeysContract {
        @Override
        protected DocumentStore open() {
            return DocumentStoreContract.this.open();
        }
    }

    @Nested
    class Paging extends PagingContract {
        @Override
        protected DocumentStore open() {
            return DocumentStoreContract.this.open();
        }

        @Override
        protected String lastCharacter() {
            return DocumentStoreContract.this.lastCharacter();
        }

        @Override
        protected void assertServedByIndex(String plan, Kind<?> kind, String index) {
            DocumentStoreContract.this.assertServedByIndex(plan, kind, index);
        }
    }

    @Nested
    class Totals extends TotalsContract {
        @Override
        protected DocumentStore open() {
            return DocumentStoreContract.this.open();
        }
    }

    @Nested
    class Search extends SearchContract {
        @Override
        protected DocumentStore open() {
            return DocumentStoreContract.this.open();
        }
    }

    @Nested
    class Delivery extends OutboxContract {
        @Override
        protected DocumentStore open() {
            return DocumentStoreContract.this.open();
        }
    }

    @Nested
    class Evolution extends EvolutionContract {
        @Override
        protected DocumentStore open() {
            return DocumentStoreContract.this.open();
        }
    }
}
