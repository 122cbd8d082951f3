package org.rightswatch.local.cli;

import java.util.concurrent.Callable;
import org.rightswatch.processor.StreamProcessorService;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code rightswatch stream-processor}. */
@Command(name = "stream-processor", description = "Run the stream processor alone (listings and rights in, hits out).")
final class StreamProcessorCommand implements Callable<Integer> {
    @Mixin
    private ConfigOption config;

    @Override
    public Integer call() throws InterruptedException {
        return ServiceRun.untilStopped(config, StreamProcessorService::create);
    }
}
