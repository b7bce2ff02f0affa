package invoxa.einvoice.pdf.reading;

/** Where an object is. */
sealed interface Place {

    /** @param offset from the beginning of the file */
    record InFile(int offset) implements Place {}

    /**
     * @param stream the number of the object stream that holds it
     * @param index which of its objects it is, from 0
     */
    record InStream(int stream, int index) implements Place {}

    /** There is no such object: references to it mean {@code null}. */
    enum Nowhere implements Place {
        NOWHERE
    }
}
