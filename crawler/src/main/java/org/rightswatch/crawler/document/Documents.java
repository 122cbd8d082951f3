package org.rightswatch.crawler.document;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.rightswatch.contracts.json.Json;
import org.rightswatch.crawler.document.DocumentText.Failure;
import tools.jackson.core.JacksonException;

/**
 * Reads documents in one child JVM, one after the other; started when first needed and again after it died. Thread-safe.
 * Never throws for what a document holds.
 */
public final class Documents implements AutoCloseable {

    private static final int LONGEST_ANSWER = 64 << 20;
    private static final Duration LAST_BREATH = Duration.ofSeconds(2);

    /** What the JVM ends with under {@code -XX:+ExitOnOutOfMemoryError}. */
    private static final int OUT_OF_MEMORY_STATUS = 3;

    private final DocumentLimits limits;
    private final ExecutorService caller = Executors.newVirtualThreadPerTaskExecutor();
    private @Nullable Process child;
    private boolean closed;

    private Documents(DocumentLimits limits) {
        this.limits = limits;
    }

    /** No process runs until the first document comes. */
    public static Documents within(DocumentLimits limits) {
        return new Documents(limits);
    }

    /** The text of a document; {@code contentType} is a hint, the bytes decide. */
    public synchronized DocumentText read(byte[] bytes, @Nullable String contentType) {
        if (bytes.length > limits.bytes()) {
            return DocumentText.unread(Failure.TOO_LARGE, "larger than " + limits.bytes() + " bytes");
        }
        if (closed) { // a fetch that is still under way must not start another child
            return DocumentText.unread(Failure.DIED, "its parser was stopped");
        }
        try {
            Process worker = worker();
            Future<DocumentText> answer = caller.submit(() -> ask(worker, bytes, contentType));
            return answer.get(limits.time().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            stop();
            return tooSlow();
        } catch (ExecutionException | IOException e) {
            return died();
        } catch (InterruptedException e) {
            stop();
            Thread.currentThread().interrupt();
            return DocumentText.unread(Failure.DIED, "interrupted");
        }
    }

    private DocumentText tooSlow() {
        return DocumentText.unread(
                Failure.TOO_SLOW, "takes longer than " + limits.time().toSeconds() + " seconds to parse");
    }

    /** The status it ended with says why; a child that only misbehaves is ended here. */
    private DocumentText died() {
        OptionalInt status = endStatus();
        stop();
        if (status.isPresent() && status.getAsInt() == OUT_OF_MEMORY_STATUS) {
            return DocumentText.unread(
                    Failure.OUT_OF_MEMORY, "needs more than " + limits.heapMebibytes() + " MiB to parse");
        }
        return status.isPresent() && status.getAsInt() == DocumentWorker.TOO_SLOW_STATUS
                ? tooSlow()
                : DocumentText.unread(Failure.DIED, "its parser died");
    }

    private OptionalInt endStatus() {
        Process ending = child;
        return ending != null && awaitEnd(ending) ? OptionalInt.of(ending.exitValue()) : OptionalInt.empty();
    }

    /** Ends the child; nothing is read afterwards. */
    @Override
    public synchronized void close() {
        closed = true;
        stop();
        caller.shutdownNow();
    }

    private static DocumentText ask(Process worker, byte[] bytes, @Nullable String contentType) throws IOException {
        DataOutputStream to = new DataOutputStream(new BufferedOutputStream(worker.getOutputStream(), 1 << 16));
        byte[] type = (contentType == null ? "" : contentType).getBytes(StandardCharsets.UTF_8);
        to.writeInt(type.length);
        to.write(type);
        to.writeInt(bytes.length);
        to.write(bytes);
        to.flush();
        DataInputStream from = new DataInputStream(worker.getInputStream());
        int length = from.readInt();
        if (length < 0 || length > LONGEST_ANSWER) {
            throw new IOException("not an answer");
        }
        byte[] answer = new byte[length];
        from.readFully(answer);
        try {
            return Json.events().readValue(answer, DocumentText.class);
        } catch (JacksonException e) {
            throw new IOException(e);
        }
    }

    private Process worker() throws IOException {
        Process running = child;
        if (running != null && running.isAlive()) {
            return running;
        }
        Process started = new ProcessBuilder(command())
                .redirectError(Redirect.DISCARD) // parsers warn about every second file
                .start();
        child = started;
        return started;
    }

    private List<String> command() {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        return List.of(
                java.toString(),
                "-Xmx" + limits.heapMebibytes() + "m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("java.class.path"),
                DocumentWorker.class.getName(),
                String.valueOf(limits.characters()),
                String.valueOf(limits.time().toSeconds() + 5));
    }

    /** Killed, it is waited for: who ends after this must not leave a process that has not ended yet. */
    private void stop() {
        Process running = child;
        child = null;
        if (running != null) {
            awaitEnd(running.destroyForcibly());
        }
    }

    private static boolean awaitEnd(Process ending) {
        try {
            return ending.waitFor(LAST_BREATH.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
