package invoxa.einvoice.xml;

/**
 * How much of a file is read before it is refused.
 *
 * @param bytes the size of the file
 * @param depth how deep elements may lie in one another
 * @param nodes how many elements and attributes there may be, together
 * @param text how many characters one text may have; content in base64 may have as many as the file
 * @param faults how many faults are named before the rest is only counted
 * @param unplaced how many contents without a place are listed before the rest is only counted
 */
public record Limits(int bytes, int depth, int nodes, int text, int faults, int unplaced) {

    /** 10 MB, 64 levels, 200,000 nodes (some 5,000 full lines), texts of 20,000 characters. */
    public static final Limits DEFAULT = new Limits(10 * 1024 * 1024, 64, 200_000, 20_000, 50, 1_000);
}
