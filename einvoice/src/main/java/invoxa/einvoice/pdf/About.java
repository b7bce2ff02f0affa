package invoxa.einvoice.pdf;

import java.time.LocalDate;

/**
 * What a document says about itself.
 *
 * @param language its BCP 47 code
 * @param day the day that stands for every time in the file
 */
record About(String title, String author, String language, LocalDate day) {

    static final String TOOL = "INVOXA";
}
