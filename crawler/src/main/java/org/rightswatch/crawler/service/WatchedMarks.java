package org.rightswatch.crawler.service;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;
import org.rightswatch.contracts.right.Right;
import org.rightswatch.contracts.right.RightStatus;
import org.rightswatch.contracts.right.Trademark;
import org.rightswatch.contracts.topic.Topics;
import org.rightswatch.platform.kafka.KafkaClients;
import org.rightswatch.platform.kafka.ReadingThread;
import org.rightswatch.platform.kafka.WholeTopic;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The texts of the trademarks in the register, by holder, as topic {@code rights} has them: what marketplaces are searched
 * for. A mark that is registered while we run is told to a listener at once, so that its first search does not wait for
 * the schedule.
 */
public final class WatchedMarks implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(WatchedMarks.class);
    private static final Duration POLL = Duration.ofMillis(500);

    private final Set<String> holders;
    private final Listener listener;
    private final Map<String, Trademark> marks = new HashMap<>();
    private final Set<String> known = new HashSet<>();
    private final CountDownLatch loaded = new CountDownLatch(1);
    private final ReadingThread loop;

    /** Hears of terms that were not there when the register was first read. */
    @FunctionalInterface
    public interface Listener {
        void newTerms(String holder, List<String> terms);
    }

    /**
     * @param holders whose marks are wanted; others are not kept in memory
     */
    public WatchedMarks(KafkaClients kafka, Set<String> holders, Listener listener) {
        this.holders = Set.copyOf(holders);
        this.listener = listener;
        this.loop = new ReadingThread("watched-marks", kafka::reader, this::follow);
    }

    public void start() {
        if (holders.isEmpty()) {
            loaded.countDown();
        } else {
            loop.start();
        }
    }

    /** Waits until the register has been read as it was at the start; false when that takes longer. */
    public boolean awaitLoaded(Duration atMost) throws InterruptedException {
        return loaded.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** The texts and variants of the marks of these holders, each once. */
    public synchronized List<String> terms(List<String> ofHolders) {
        Set<String> terms = new LinkedHashSet<>();
        marks.values().stream()
                .filter(mark -> ofHolders.contains(mark.holder()))
                .sorted(java.util.Comparator.comparing(Trademark::id))
                .forEach(mark -> texts(mark).forEach(terms::add));
        return List.copyOf(terms);
    }

    private static Stream<String> texts(Trademark mark) {
        return Stream.concat(Stream.of(mark.text()), mark.variants().stream())
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    private void follow(Consumer<String, byte[]> its) {
        WholeTopic rights = WholeTopic.of(its, Topics.RIGHTS);
        while (!loop.isStopping()) {
            Map<String, List<String>> fresh = new HashMap<>();
            its.poll(POLL).forEach(record -> take(record, fresh));
            if (loaded.getCount() > 0) {
                if (rights.isRead()) {
                    loaded.countDown();
                }
            } else {
                fresh.forEach(listener::newTerms);
            }
        }
    }

    private synchronized void take(ConsumerRecord<String, byte[]> record, Map<String, List<String>> fresh) {
        Right right = read(record);
        if (right instanceof Trademark mark && holders.contains(mark.holder()) && isAlive(mark)) {
            marks.put(record.key(), mark);
            List<String> terms = texts(mark)
                    .filter(text -> known.add(mark.holder() + "\n" + text))
                    .toList();
            if (!terms.isEmpty()) {
                fresh.merge(
                        mark.holder(),
                        terms,
                        (one, two) -> Stream.concat(one.stream(), two.stream()).toList());
            }
        } else {
            marks.remove(record.key());
        }
    }

    /** What has ended is not searched for any more. */
    private static boolean isAlive(Trademark mark) {
        return mark.status() != RightStatus.CANCELLED && mark.status() != RightStatus.EXPIRED;
    }

    /** The stream processor quarantines what cannot be read; here it is only skipped. */
    private static @Nullable Right read(ConsumerRecord<String, byte[]> record) {
        try {
            return Topics.RIGHTS.values().deserializer().deserialize(record.topic(), record.value());
        } catch (SerializationException e) {
            LOG.warn("right {} cannot be read and is not searched for: {}", record.key(), e.getMessage());
            return null;
        }
    }

    @Override
    public void close() {
        loop.close();
    }
}
