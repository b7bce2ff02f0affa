/**
 * The two commands: files checked, and files converted. They start no server and load no more than they need; what they
 * print goes where they are told.
 */
@NullMarked
package invoxa.einvoice.command;

import org.jspecify.annotations.NullMarked;
