package org.rightswatch.alerting.channel;

/**
 * A way to reach one receiver. An implementation sends once and says what happened; it never retries, because the sender
 * does. It is called by one thread at a time. A repeat after a crash carries the same message id: hand it on wherever the
 * channel has a place for it, and show it to the reader.
 */
public interface Channel extends AutoCloseable {

    /** Sends one message; never throws for what the other side answers. */
    Delivery deliver(AlertMessage message);

    @Override
    void close();
}
