package invoxa.einvoice.xml;

import invoxa.kernel.Problem.FieldError;

/**
 * Something that a file lacks, repeats or misspells, so that it cannot be taken for an invoice.
 *
 * @param path such as {@code /Invoice/cac:InvoiceLine[2]/cbc:ID}
 * @param present whether the file has the element at all
 * @param at the element, or the nearest around what is not there
 * @param rule of EN 16931, or a word
 */
public record Fault(String path, boolean present, Spot at, String rule, String detail) {

    FieldError toFieldError() {
        return new FieldError(path, rule, present ? detail + " (line " + at.line() + ")" : detail);
    }
}
