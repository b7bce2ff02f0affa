/** Files kept in a bucket of S3, or of what speaks its protocol: {@link invoxa.storage.s3.S3Files} is the way in. */
@NullMarked
package invoxa.storage.s3;

import org.jspecify.annotations.NullMarked;
