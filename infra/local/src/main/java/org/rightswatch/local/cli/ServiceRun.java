package org.rightswatch.local.cli;

import java.time.Clock;
import java.util.function.Function;
import org.rightswatch.local.edition.StopSignal;
import org.rightswatch.platform.service.Service;
import org.rightswatch.platform.service.ServiceContext;
import org.rightswatch.platform.service.ServiceHost;

/** One service alone, until Ctrl-C or SIGTERM. */
final class ServiceRun {
    private ServiceRun() {}

    static int untilStopped(ConfigOption config, Function<ServiceContext, ? extends Service> factory)
            throws InterruptedException {
        Narrator narrator = new Narrator();
        try (StopSignal stop = StopSignal.listen();
                ServiceHost host = ServiceHost.open(config.settings(), Clock.systemUTC())) {
            narrator.say("health on http://127.0.0.1:" + host.healthPort() + "/health");
            host.createTopics();
            Service service = host.start(factory);
            narrator.say(service.name() + " runs; stop it with Ctrl-C");
            stop.await();
            narrator.say("stopping");
        }
        return 0;
    }
}
