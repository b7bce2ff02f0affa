/**
 * How a draft becomes a document for good: frozen, numbered, credited, declared void; each a step that any node
 * finishes.
 */
@NullMarked
package invoxa.invoice.issue;

import org.jspecify.annotations.NullMarked;
