/** A second opinion on hybrid PDFs, by the Mustang validator. */
package invoxa.tests.mustang;
