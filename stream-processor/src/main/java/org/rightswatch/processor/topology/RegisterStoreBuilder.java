package org.rightswatch.processor.topology;

import java.util.Map;
import org.apache.kafka.streams.state.StoreBuilder;

/** Hands Streams the one register of the topology; it has no changelog but the topic it is read from. */
record RegisterStoreBuilder(RegisterStore register) implements StoreBuilder<RegisterStore> {

    @Override
    public RegisterStore build() {
        return register;
    }

    @Override
    public String name() {
        return RegisterStore.NAME;
    }

    @Override
    public Map<String, String> logConfig() {
        return Map.of();
    }

    @Override
    public boolean loggingEnabled() {
        return false;
    }

    @Override
    public StoreBuilder<RegisterStore> withCachingEnabled() {
        return this;
    }

    @Override
    public StoreBuilder<RegisterStore> withCachingDisabled() {
        return this;
    }

    @Override
    public StoreBuilder<RegisterStore> withLoggingEnabled(Map<String, String> config) {
        return this;
    }

    @Override
    public StoreBuilder<RegisterStore> withLoggingDisabled() {
        return this;
    }
}
