package org.rightswatch.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.rightswatch.processor.register.Register;
import org.rightswatch.processor.replay.OfflineMatching;

/** From a file of rights to a register that can be searched, as {@code rightswatch match} does it. */
final class CompileBench implements Bench {

    @Override
    public String name() {
        return "compile";
    }

    @Override
    public String measures() {
        return "seconds from a JSON lines file of rights to a register, and the heap that this takes";
    }

    @Override
    public void run(Scale scale, Consumer<Figure> figures) throws IOException {
        Path file = Files.createTempFile("rightswatch-bench", ".jsonl");
        try {
            Load.of(scale).writeRights(file);
            System.gc();
            resetPeaks();
            Timer timer = new Timer();
            Register register = OfflineMatching.register(file);
            String marks = register.size() + " marks from JSON";
            figures.accept(Figure.of(marks, "s on the wall", timer.wallSeconds()));
            figures.accept(Figure.of("heap at most meanwhile", "MiB", peak() / 1048576.0));
            figures.accept(Figure.of("index per mark", "bytes", register.indexBytes() / (double) register.size()));
        } finally {
            Files.delete(file);
        }
    }

    private static void resetPeaks() {
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
    }

    /** The sum of the pools' peaks: no less than what was in use at any one time. */
    private static long peak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
    }
}
