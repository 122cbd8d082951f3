package org.rightswatch.platform.kafka;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeClusterOptions;
import org.apache.kafka.common.errors.TimeoutException;
import org.rightswatch.platform.health.Health.Status;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks Kafka how it is, and says it in one line. */
public final class KafkaProbe {

    private static final Logger LOG = LoggerFactory.getLogger(KafkaProbe.class);
    private static final int WITHIN_MILLIS = 3_000;
    private static final Duration SAY_AGAIN_AFTER = Duration.ofMinutes(1);

    private final Admin admin;
    private final String where;

    /**
     * Asks through this admin client, which stays the caller's.
     *
     * @param bootstrapServers for the message
     */
    public KafkaProbe(Admin admin, String bootstrapServers) {
        this.admin = admin;
        this.where = "Kafka at " + bootstrapServers;
    }

    /** Asks once, for at most three seconds. */
    public Status ask() {
        return ask(Duration.ofMillis(WITHIN_MILLIS));
    }

    /** Asks once, for at most so long. */
    public Status ask(Duration within) {
        try {
            var options = new DescribeClusterOptions().timeoutMs((int) within.toMillis());
            int brokers = admin.describeCluster(options).nodes().get().size();
            return Status.up(where + " has " + brokers + (brokers == 1 ? " broker" : " brokers"));
        } catch (ExecutionException e) {
            return Status.waiting(where + " is not reachable (" + words(e) + ")");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Status.waiting(where + " was not asked to the end");
        }
    }

    private static String words(ExecutionException failure) {
        return failure.getCause() instanceof TimeoutException
                ? "no broker answers"
                : String.valueOf(failure.getCause());
    }

    /** Returns when a broker answers; says what it waits for at once and then every minute. */
    public void await() throws InterruptedException {
        for (int asked = 0; ; asked++) {
            Status status = ask();
            if (status.isUp()) {
                return;
            }
            if (Thread.interrupted()) {
                throw new InterruptedException(status.reason());
            }
            if (asked % (SAY_AGAIN_AFTER.toMillis() / WITHIN_MILLIS) == 0) {
                LOG.warn("{}; waiting for it", status.reason());
            }
        }
    }
}
