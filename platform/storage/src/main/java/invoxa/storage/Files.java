package invoxa.storage;

import java.util.Optional;
import java.util.OptionalLong;

/** Large immutable bytes that belong to a partition: PDFs, logos, attachments. Durable when a call returns. */
public interface Files {

    int MAX_NAME = 500;

    /**
     * Keeps a file. Doing it again with the same bytes changes nothing.
     *
     * @param name any text of 1 to {@link #MAX_NAME} characters; the parts of a path in it mean nothing
     * @throws IllegalStateException where the name holds other bytes already; they stay
     */
    void put(Partition partition, String name, byte[] content);

    Optional<byte[]> get(Partition partition, String name);

    /** How many bytes a file has, without reading them; empty where there is none. */
    OptionalLong size(Partition partition, String name);

    /** Removes a file; does nothing where there is none. */
    void delete(Partition partition, String name);
}
