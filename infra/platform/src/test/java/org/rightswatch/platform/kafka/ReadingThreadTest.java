package org.rightswatch.platform.kafka;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ReadingThreadTest {

    /** A crawler that searches no marketplace never starts its reader of rights. */
    @Test
    void oneThatWasNeverStartedClosesWithoutAWord() {
        AtomicInteger opened = new AtomicInteger();
        ReadingThread reader = new ReadingThread(
                "never-started",
                () -> {
                    opened.incrementAndGet();
                    throw new IllegalStateException("nobody asked for a consumer");
                },
                consumer -> {});

        assertThatCode(reader::close).doesNotThrowAnyException();

        assertThat(opened).hasValue(0);
    }
}
