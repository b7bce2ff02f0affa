/**
 * Files kept in a folder of this machine's disk: {@link invoxa.storage.folder.FolderFiles} is the way in, and
 * {@link invoxa.storage.folder.OwnerOnly} the permissions of all that INVOXA keeps on a disk.
 */
@NullMarked
package invoxa.storage.folder;

import org.jspecify.annotations.NullMarked;
