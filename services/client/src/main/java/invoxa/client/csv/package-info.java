/** Clients as a CSV file: reading one in, writing one out. Touch it for columns, encodings and what a cell may hold. */
@NullMarked
package invoxa.client.csv;

import org.jspecify.annotations.NullMarked;
