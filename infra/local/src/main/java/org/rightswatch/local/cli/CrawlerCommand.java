package org.rightswatch.local.cli;

import java.util.concurrent.Callable;
import org.rightswatch.crawler.CrawlerService;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code rightswatch crawler}. */
@Command(name = "crawler", description = "Run the crawler alone (sources in, listings out).")
final class CrawlerCommand implements Callable<Integer> {
    @Mixin
    private ConfigOption config;

    @Override
    public Integer call() throws InterruptedException {
        return ServiceRun.untilStopped(config, CrawlerService::create);
    }
}
