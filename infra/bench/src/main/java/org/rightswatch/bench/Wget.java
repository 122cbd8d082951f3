package org.rightswatch.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** The usual tool, on the same pages from the same server: what a plain transfer costs, and a transfer that keeps a WARC. */
final class Wget {

    private final Path folder;
    private final int proxy;
    private final List<String> urls;

    Wget(Path folder, int proxy, List<String> urls) {
        this.folder = folder;
        this.proxy = proxy;
        this.urls = urls;
    }

    /** Pages a second; empty where there is no wget. */
    OptionalDouble plain() throws IOException, InterruptedException {
        return run(List.of());
    }

    /** The same with {@code --warc-file}, compressed. */
    OptionalDouble withWarc() throws IOException, InterruptedException {
        return run(List.of("--warc-file=" + folder.resolve("wget"), "--no-warc-keep-log"));
    }

    private OptionalDouble run(List<String> more) throws IOException, InterruptedException {
        Path list = folder.resolve("urls.txt");
        List<String> plain =
                urls.stream().map(url -> url.replaceFirst("^https:", "http:")).toList();
        Files.write(list, plain, StandardCharsets.UTF_8);
        List<String> command = new ArrayList<>(List.of(
                "wget", "-q", "--no-config", "-e", "use_proxy=yes", "-e", "http_proxy=http://127.0.0.1:" + proxy));
        command.addAll(List.of("-O", "/dev/null", "-i", list.toString()));
        command.addAll(more);
        long start = System.nanoTime();
        try {
            Process wget = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            int status = wget.waitFor();
            if (status != 0) {
                throw new IOException("wget ended with status " + status);
            }
        } catch (IOException e) {
            if (String.valueOf(e.getMessage()).contains("No such file")) {
                return OptionalDouble.empty();
            }
            throw e;
        }
        return OptionalDouble.of(urls.size() / ((System.nanoTime() - start) / 1e9));
    }
}
