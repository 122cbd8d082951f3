package org.rightswatch.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
            Heap.reset();
            Timer timer = new Timer();
            ProcessorTime before = ProcessorTime.until(List.of());
            Register register = OfflineMatching.register(file);
            String marks = register.size() + " marks from JSON";
            figures.accept(Figure.of(marks, "s on the wall", timer.wallSeconds()));
            double work = ProcessorTime.until(List.of()).since(before).ownNanos() / 1e9;
            figures.accept(Figure.of("on all cores together", "s of processor time", work));
            figures.accept(Figure.of("heap at most meanwhile", "MiB", Heap.peakMebibytes()));
            figures.accept(Figure.of("index per mark", "bytes", register.indexBytes() / (double) register.size()));
        } finally {
            Files.delete(file);
        }
    }
}
