/**
 * The invoice service's documents under the official rules, run by other makers' validators.
 *
 * <p>A module of its own: the validators' libraries are many, and no part of the product may come to depend on them.
 */
package invoxa.tests.documents;
