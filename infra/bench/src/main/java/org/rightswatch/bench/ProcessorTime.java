package org.rightswatch.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;

/** Processor time of this process and of others until now, garbage collection and compilers included. */
record ProcessorTime(long ownNanos, long othersNanos) {

    static ProcessorTime until(List<ProcessHandle> others) {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long nanos = others.stream()
                .flatMap(process -> process.info().totalCpuDuration().stream())
                .mapToLong(Duration::toNanos)
                .sum();
        return new ProcessorTime(system.getProcessCpuTime(), nanos);
    }

    ProcessorTime since(ProcessorTime earlier) {
        return new ProcessorTime(ownNanos - earlier.ownNanos, othersNanos - earlier.othersNanos);
    }
}
