package org.rightswatch.crawler;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.nio.charset.StandardCharsets;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rightswatch.contracts.topic.Topics;
import org.rightswatch.platform.kafka.KafkaClients;
import org.rightswatch.platform.kafka.KafkaSettings;
import org.rightswatch.testkit.Engines;
import org.rightswatch.testkit.Names;
import org.slf4j.LoggerFactory;

/** Statuses that nobody can read, on the real broker; other tests' sources may be there too. */
class SourceControlTest {

    private static final Logger LOG = (Logger) LoggerFactory.getLogger(SourceControl.class);

    private final ListAppender<ILoggingEvent> told = new ListAppender<>();
    private final String source = Names.random("source");
    private KafkaClients kafka;
    private SourceControl control;

    @BeforeEach
    void start() throws InterruptedException {
        kafka = new KafkaClients(KafkaSettings.of(Engines.kafka()));
        kafka.createMissingTopics(Topics.all());
        control = new SourceControl(kafka);
        told.start();
        LOG.addAppender(told);
    }

    @AfterEach
    void stop() {
        LOG.detachAppender(told);
        put(null);
        kafka.close();
    }

    private void put(byte[] value) {
        kafka.producer().send(new ProducerRecord<>(Topics.CRAWL_SOURCES.name(), source, value));
        kafka.producer().flush();
    }

    private long warnings() {
        return told.list.stream()
                .filter(event -> event.getFormattedMessage().contains(source))
                .count();
    }

    @Test
    void whatIsNoStatusIsToldOnceHoweverOftenItIsAskedFor() {
        put("{".getBytes(StandardCharsets.UTF_8));
        assertThat(control.statuses()).doesNotContainKey(source);
        assertThat(control.statuses()).doesNotContainKey(source);
        assertThat(warnings()).isEqualTo(1);
        put("[]".getBytes(StandardCharsets.UTF_8));
        control.statuses();
        assertThat(warnings()).as("another record").isEqualTo(2);
    }

    @Test
    void whatWasNoStatusAndIsNoMoreThereIsNotTold() {
        put("{".getBytes(StandardCharsets.UTF_8));
        put(null);
        control.statuses();
        assertThat(warnings()).isZero();
    }
}
