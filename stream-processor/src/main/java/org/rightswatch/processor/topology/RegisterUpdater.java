package org.rightswatch.processor.topology;

import java.util.Optional;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.processor.api.RecordMetadata;
import org.jspecify.annotations.Nullable;
import org.rightswatch.contracts.right.Right;
import org.rightswatch.contracts.value.RightId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts every record of topic {@code rights} into the register, while restoring and live. Never throws: what is no right is
 * skipped and left to {@link RightsInspector}; the right of that id stays as it was.
 */
final class RegisterUpdater implements Processor<byte[], byte[], Void, Void> {

    private static final Logger LOG = LoggerFactory.getLogger(RegisterUpdater.class);

    private final RegisterStore register;
    private @Nullable ProcessorContext<Void, Void> context;

    RegisterUpdater(RegisterStore register) {
        this.register = register;
    }

    @Override
    public void init(ProcessorContext<Void, Void> processorContext) {
        this.context = processorContext;
    }

    @Override
    public void process(Record<byte[], byte[]> message) {
        ProcessorContext<Void, Void> current = context;
        if (current == null) {
            throw new IllegalStateException("not initialised");
        }
        RecordMetadata where = current.recordMetadata().orElseThrow();
        switch (RightRecord.of(message.key(), message.value())) {
            case RightRecord.Present(Right right) ->
                register.change(where.partition(), where.offset(), right.id(), Optional.of(right));
            case RightRecord.Removed(RightId id) ->
                register.change(where.partition(), where.offset(), id, Optional.empty());
            case RightRecord.Unreadable(String reason, String detail) ->
                LOG.warn("right at rights-{}@{} skipped: {} ({})", where.partition(), where.offset(), detail, reason);
        }
    }
}
