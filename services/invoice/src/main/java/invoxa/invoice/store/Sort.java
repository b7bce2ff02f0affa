package invoxa.invoice.store;

/** By what a list is ordered. */
public enum Sort {
    DATE("date"),
    DUE("due"),
    AMOUNT("amount"),
    NUMBER("number");

    private final String key;

    Sort(String key) {
        this.key = key;
    }

    String key() {
        return key;
    }

    String suffix() {
        return Character.toUpperCase(key.charAt(0)) + key.substring(1);
    }
}
