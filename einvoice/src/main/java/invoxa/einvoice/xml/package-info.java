/**
 * XML as it comes and goes, before it means an invoice: a file parsed into a tree within fixed limits ({@code
 * XmlTree}), from which readers <em>take</em>; what is wrong with it ({@code Faults}); a writer that leaves out what
 * would be empty.
 *
 * <p>Nothing outside the bytes is ever read.
 */
@NullMarked
package invoxa.einvoice.xml;

import org.jspecify.annotations.NullMarked;
