package org.rightswatch.local.cli;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.rightswatch.contracts.hit.Factor;
import org.rightswatch.contracts.hit.Hit;
import org.rightswatch.contracts.json.Json;
import org.rightswatch.platform.problem.Line;

/** Passes JSON lines of hits on and tells each hit in words beside it. Every write holds whole lines. */
final class ExplainingOutput extends FilterOutputStream {
    private final PrintWriter words;

    ExplainingOutput(OutputStream out, PrintWriter words) {
        super(out);
        this.words = words;
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        out.write(bytes, from, length);
        new String(bytes, from, length, StandardCharsets.UTF_8)
                .lines()
                .map(line -> Json.events().readValue(line, Hit.class))
                .forEach(this::tell);
    }

    private void tell(Hit hit) {
        words.println(Line.of(String.format(
                Locale.ROOT, "%.2f %s %s: %s", hit.score(), hit.severity(), hit.right(), String.valueOf(hit.title()))));
        for (Factor factor : hit.factors()) {
            words.println(Line.of(String.format(
                    Locale.ROOT,
                    "  %+6.1f %s: %s %s",
                    factor.effect(),
                    factor.name(),
                    factor.reason().en(),
                    factor.reason().zh())));
        }
        if (hit.suppressed() != null) {
            words.println("  suppressed: " + hit.suppressed());
        }
    }
}
