/** Files kept in a folder of this machine's disk: {@link invoxa.storage.folder.FolderFiles} is the way in. */
@NullMarked
package invoxa.storage.folder;

import org.jspecify.annotations.NullMarked;
