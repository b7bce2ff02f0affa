package invoxa.bench;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/**
 * What making one document costs in this process: the first, and once it is warm.
 *
 * @param firstMillis by the clock, the first of the process
 * @param firstCpuMillis of the whole process, compiler and collector with it
 * @param warmMillis of the thread's processor time, median
 * @param garbageKilobytes allocated by the thread for each
 * @param liveKilobytes of the heap that remain in use after the first, for the whole time
 * @param bytes the document's
 */
public record Cost(
        double firstMillis,
        double firstCpuMillis,
        double warmMillis,
        double garbageKilobytes,
        double liveKilobytes,
        int bytes) {

    private static final int WARM_UP = 400;
    private static final int RUNS = 100;
    private static final long ENOUGH_NANOS = 30_000_000_000L;
    private static final int COLLECTIONS = 3;

    /** Makes the document some hundred times, or for half a minute where that is shorter. */
    public static Cost of(Callable<byte[]> document) throws Exception {
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        double before = live();
        long cpu = system.getProcessCpuTime();
        long start = System.nanoTime();
        int bytes = document.call().length;
        double first = (System.nanoTime() - start) / 1e6;
        double firstCpu = (system.getProcessCpuTime() - cpu) / 1e6;
        double live = live() - before;
        for (int i = 0; i < WARM_UP && System.nanoTime() - start < ENOUGH_NANOS; i++) {
            document.call();
        }
        var times = new ArrayList<Long>();
        long self = Thread.currentThread().threadId();
        long allocated = threads.getThreadAllocatedBytes(self);
        for (int i = 0; i < RUNS && (i == 0 || System.nanoTime() - start < 2 * ENOUGH_NANOS); i++) {
            long began = threads.getCurrentThreadCpuTime();
            document.call();
            times.add(threads.getCurrentThreadCpuTime() - began);
        }
        double garbage = (threads.getThreadAllocatedBytes(self) - allocated) / 1e3 / times.size();
        return new Cost(first, firstCpu, median(times) / 1e6, garbage, live, bytes);
    }

    private static long median(List<Long> times) {
        Collections.sort(times);
        return times.get(times.size() / 2);
    }

    private static double live() {
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
        }
        MemoryUsage heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        return heap.getUsed() / 1e3;
    }

    /** One row of the table of {@code ./invoxa bench documents}. */
    public String row(String subject) {
        return String.format(
                Locale.ROOT,
                "%-34s %9.0f %9.0f %9.3f %10.0f %9.0f %9d %6.1f",
                subject,
                firstMillis,
                firstCpuMillis,
                warmMillis,
                garbageKilobytes,
                liveKilobytes,
                bytes,
                Machine.load());
    }
}
