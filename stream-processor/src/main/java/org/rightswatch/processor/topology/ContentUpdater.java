package org.rightswatch.processor.topology;

import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** Keeps the bytes of the last record of every listing, exactly as a restore from the topic would. */
final class ContentUpdater implements Processor<byte[], byte[], Void, Void> {

    private @Nullable KeyValueStore<Bytes, byte[]> content;

    @Override
    public void init(ProcessorContext<Void, Void> context) {
        content = context.getStateStore(MatchProcessor.CONTENT);
    }

    @Override
    public void process(Record<byte[], byte[]> message) {
        KeyValueStore<Bytes, byte[]> store = content;
        if (store != null && message.key() != null) {
            store.put(Bytes.wrap(message.key()), message.value());
        }
    }
}
