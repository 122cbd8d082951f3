package org.rightswatch.local.cli;

import java.util.concurrent.Callable;
import org.rightswatch.alerting.AlertingService;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code rightswatch alerting}. */
@Command(name = "alerting", description = "Run alerting alone (hits in; index, alerts, digests and console out).")
final class AlertingCommand implements Callable<Integer> {
    @Mixin
    private ConfigOption config;

    @Override
    public Integer call() throws InterruptedException {
        return ServiceRun.untilStopped(config, AlertingService::create);
    }
}
