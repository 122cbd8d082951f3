package org.rightswatch.alerting.notify;

import org.jspecify.annotations.Nullable;
import org.rightswatch.platform.health.Health.Status;
import org.rightswatch.platform.service.Service;
import org.rightswatch.platform.service.ServiceContext;
import org.rightswatch.platform.streams.StreamsApplication;

/** The alert topology as a running service. */
public final class AlertStreams implements Service {

    private final ServiceContext context;
    private final AlertTopology topology;
    private @Nullable StreamsApplication running;

    public AlertStreams(ServiceContext context, AlertTopology topology) {
        this.context = context;
        this.topology = topology;
    }

    @Override
    public String name() {
        return "alert-streams";
    }

    @Override
    public synchronized void start() {
        running = StreamsApplication.start(context, AlertTopology.APPLICATION, topology.build());
    }

    @Override
    public synchronized Status health() {
        return running == null ? Status.starting("not started") : running.health();
    }

    @Override
    public synchronized void close() {
        if (running != null) {
            running.close();
            running = null;
        }
    }
}
