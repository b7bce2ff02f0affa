package planted.kernel;

import org.junit.jupiter.api.Test;

/** Planted: a kernel that needs a library. */
public final class KernelThatLogs {
    @Test
    void needsALibrary() {}
}
