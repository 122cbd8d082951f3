package org.rightswatch.local.cli;

import java.time.Clock;
import java.util.concurrent.Callable;
import org.rightswatch.local.edition.StopSignal;
import org.rightswatch.platform.service.ServiceHost;
import org.rightswatch.processor.StreamProcessorService;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code stream-processor}: one service alone, for many machines. */
@Command(
        name = "stream-processor",
        description = "Matches listings with rights, one service alone, until it is stopped.")
final class StreamProcessorCommand implements Callable<Integer> {
    @Mixin
    private ConfigOption config = new ConfigOption();

    @Override
    public Integer call() throws InterruptedException {
        try (StopSignal stop = StopSignal.listen();
                ServiceHost host = ServiceHost.open(config.settings(), Clock.systemUTC())) {
            host.createTopics();
            host.start(StreamProcessorService::create);
            stop.await();
        }
        return 0;
    }
}
