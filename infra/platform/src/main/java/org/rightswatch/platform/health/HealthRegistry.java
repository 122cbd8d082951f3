package org.rightswatch.platform.health;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.rightswatch.platform.health.Health.State;
import org.rightswatch.platform.health.Health.Status;

/** The parts of this process and how they are. Thread-safe. */
public final class HealthRegistry {

    private final Map<String, Supplier<Status>> parts = new ConcurrentHashMap<>();

    /** Adds a part, or replaces the one of that name. The supplier must answer at once. */
    public void register(String name, Supplier<Status> status) {
        parts.put(name, status);
    }

    /** Forgets a part that was stopped on purpose. */
    public void remove(String name) {
        parts.remove(name);
    }

    /** Every part's status, by name. */
    public Map<String, Status> statuses() {
        Map<String, Status> statuses = new TreeMap<>();
        parts.forEach((name, status) -> statuses.put(name, ask(status)));
        return statuses;
    }

    /** Whether every part is up. */
    public boolean ready() {
        return statuses().values().stream().allMatch(Status::isUp);
    }

    /** Whether no part is broken; waiting for something outside is not broken. */
    public boolean alive() {
        return statuses().values().stream().noneMatch(s -> s.state() == State.DOWN);
    }

    static Status ask(Supplier<Status> status) {
        try {
            return status.get();
        } catch (RuntimeException e) {
            return Status.down("health check failed: " + e);
        }
    }
}
