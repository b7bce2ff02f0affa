package invoxa.notification.wording;

import java.util.Collection;
import java.util.stream.Collectors;

/** What a wording may name by its place and each letter then says: {@code {number}}. */
public enum Placeholder {
    /** The document's number (BT-1). */
    NUMBER("number"),
    /** The organization that writes. */
    SELLER("seller"),
    /** Whom the document is for (BT-44). */
    BUYER("buyer"),
    /** The letter's figure, as the language writes it, with its currency. */
    AMOUNT("amount"),
    /** When it is to be paid (BT-9); some invoices say none. */
    DUE_DATE("dueDate"),
    /** When the payment was received. */
    DATE("date");

    private final String word;

    Placeholder(String word) {
        this.word = word;
    }

    /** As the API and the braces hold it. */
    public String word() {
        return word;
    }

    /** As it stands in a wording. */
    public String written() {
        return "{" + word + "}";
    }

    static String list(Collection<Placeholder> all) {
        return all.stream().map(Placeholder::written).collect(Collectors.joining(", "));
    }
}
