package invoxa.einvoice.xml;

/**
 * A place in a file.
 *
 * @param line counted from 1
 * @param xpath that selects the element, with the prefixes that the standards use ({@code ubl}, {@code cac}, {@code
 * cbc};
 *     {@code rsm}, {@code ram}, {@code udt})
 */
public record Spot(int line, String xpath) {}
