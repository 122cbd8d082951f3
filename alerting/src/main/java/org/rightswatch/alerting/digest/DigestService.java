package org.rightswatch.alerting.digest;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.utils.Utils;
import org.rightswatch.alerting.channel.Delivery;
import org.rightswatch.alerting.channel.email.EmailSettings;
import org.rightswatch.alerting.channel.email.Mail;
import org.rightswatch.contracts.alert.Notification;
import org.rightswatch.contracts.alert.NotificationState;
import org.rightswatch.contracts.topic.Topics;
import org.rightswatch.platform.health.Health.Status;
import org.rightswatch.platform.kafka.ConsumerThread;
import org.rightswatch.platform.kafka.KafkaClients;
import org.rightswatch.platform.problem.Problem;
import org.rightswatch.platform.service.Service;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends each client's digest once a week. What was sent stands in the topic {@code notifications}: this service reads the log to its end
 * before it decides, so a digest that was missed while it was down is sent after the start, and one that was sent is not
 * sent again. With several instances the one that owns a client's partition of the log sends. Killed between sending and
 * recording it repeats that one mail with the same Message-ID.
 *
 * <p>No Quartz here: a weekly date per client needs no job store, because the log already is one, and a second record of
 * what was done could disagree with it.
 */
public final class DigestService implements Service {

    /** Consumer group of all instances. */
    public static final String GROUP = "rightswatch-digest";

    private static final Logger LOG = LoggerFactory.getLogger(DigestService.class);
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(30);

    /**
     * What the service needs.
     *
     * @param kafka for the log
     * @param consumer exclusively the service's; closed by it
     * @param desk makes the digests
     * @param post hands a mail to the mail server of these settings
     */
    public record Surroundings(
            KafkaClients kafka,
            Consumer<String, byte[]> consumer,
            DigestDesk desk,
            Function<EmailSettings, Function<Mail, Delivery>> post,
            Clock clock) {}

    private final Surroundings around;
    private final DigestCalendar calendar;
    private final List<DigestClient> clients;
    private final Consumer<String, byte[]> consumer;
    private final Map<TopicPartition, Long> readUpTo = new HashMap<>();
    private final Map<DigestLog.Receiver, Pause> pauses = new HashMap<>();
    private final ConsumerThread thread;
    private DigestLog log = new DigestLog();
    private boolean joined;
    private volatile Status status = Status.starting("has not read the notification log yet");

    /** A receiver that could not be served, and when it is tried again. */
    private record Pause(int failures, Instant until, String why) {}

    public DigestService(Surroundings around, DigestSettings settings, List<DigestClient> clients) {
        this.around = around;
        this.calendar = new DigestCalendar(settings.day(), settings.at());
        this.clients = List.copyOf(clients);
        this.consumer = around.consumer();
        this.thread = new ConsumerThread("digest", consumer, this::turn);
    }

    @Override
    public String name() {
        return "digest";
    }

    @Override
    public void start() {
        consumer.subscribe(List.of(Topics.NOTIFICATIONS.name()), new Handover());
        thread.start();
    }

    /** Waiting while the index or a mail server cannot be reached; says why. */
    @Override
    public Status health() {
        return thread.failure().map(Status::stoppedBy).orElse(status);
    }

    @Override
    public void close() {
        thread.close();
    }

    private void turn() {
        consumer.poll(POLL).forEach(this::read);
        next().ifPresent(this::handle);
        status = now();
    }

    /** Something to do for one receiver. */
    private record Task(DigestClient client, DigestLog.Receiver receiver, Week week, boolean first) {}

    /** One task a turn, so that the group membership is kept alive between mails. */
    private Optional<Task> next() {
        Instant now = around.clock().instant();
        return clients.stream()
                .flatMap(client ->
                        client.receivers().keySet().stream().flatMap(name -> task(client, name, now).stream()))
                .findFirst();
    }

    private Optional<Task> task(DigestClient client, String name, Instant now) {
        DigestLog.Receiver receiver =
                new DigestLog.Receiver(name, client.addressee().holder());
        Pause pause = pauses.get(receiver);
        if (!isOurs(receiver) || (pause != null && now.isBefore(pause.until()))) {
            return Optional.empty();
        }
        var weeks = log.of(receiver);
        var zone = client.addressee().zone();
        return weeks.isEmpty()
                ? Optional.of(new Task(client, receiver, calendar.newestDue(now, zone), true))
                : calendar.owed(weeks, now, zone).map(week -> new Task(client, receiver, week, false));
    }

    /** All entries of a receiver have one key, so they lie in one partition, whose owner has read it to where it ended when it got it. */
    private boolean isOurs(DigestLog.Receiver receiver) {
        TopicPartition partition = partition(receiver);
        return consumer.assignment().contains(partition) && isRead(partition);
    }

    private boolean isRead(TopicPartition partition) {
        return consumer.position(partition) >= readUpTo.getOrDefault(partition, Long.MAX_VALUE);
    }

    private void handle(Task task) {
        try {
            if (task.first()) {
                record(task, NotificationState.SUPPRESSED, DigestLog.BEGINNING, "");
            } else {
                send(task);
            }
        } catch (Problem | KafkaException | CompletionException e) {
            later(task, String.valueOf(e.getMessage()));
        }
    }

    private void send(Task task) {
        Mail mail = around.desk().mail(task.client(), task.receiver().name(), task.week());
        record(task, NotificationState.PENDING, DigestLog.REASON, "");
        EmailSettings email = task.client().receiver(task.receiver().name());
        switch (around.post().apply(email).apply(mail)) {
            case Delivery.Delivered(String detail) -> {
                record(task, NotificationState.SENT, DigestLog.REASON, detail);
                pauses.remove(task.receiver());
                LOG.info(
                        "digest {} of {} sent to {}",
                        task.week(),
                        task.receiver().holder(),
                        task.receiver().name());
            }
            case Delivery.Refused(var reason, String detail) -> {
                record(task, NotificationState.FAILED, reason.word(), detail);
                LOG.error(
                        "digest {} for {} was refused: {}",
                        task.week(),
                        task.receiver().name(),
                        detail);
            }
            case Delivery.TryAgain again -> later(task, again.detail());
        }
    }

    private void later(Task task, String why) {
        Pause before = pauses.get(task.receiver());
        int failures = before == null ? 1 : before.failures() + 1;
        Duration doubled = FIRST_PAUSE.multipliedBy(1L << Math.min(failures - 1, 10));
        Duration pause = doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
        pauses.put(task.receiver(), new Pause(failures, around.clock().instant().plus(pause), why));
        LOG.warn("digest {} for {} waits {}: {}", task.week(), task.receiver().name(), pause, why);
    }

    private void record(Task task, NotificationState state, String reason, String detail) {
        DigestLog.Receiver receiver = task.receiver();
        Notification entry = new Notification(
                DigestMail.id(receiver.name(), receiver.holder(), task.week()),
                receiver.name(),
                DigestLog.group(receiver, task.week()),
                receiver.holder(),
                List.of(),
                state,
                reason,
                around.clock().instant(),
                state == NotificationState.SENT ? 1 : 0,
                detail.isEmpty() ? null : detail,
                List.of());
        around.kafka()
                .send(Topics.NOTIFICATIONS, DigestLog.key(receiver), entry)
                .join();
        log.read(entry);
    }

    private void read(ConsumerRecord<String, byte[]> record) {
        if (record.value() == null) {
            return;
        }
        try {
            log.read(Topics.NOTIFICATIONS.values().deserializer().deserialize(record.topic(), record.value()));
        } catch (SerializationException e) {
            LOG.warn("an entry of {} cannot be read and is ignored: {}", record.topic(), e.getMessage());
        }
    }

    private Status now() {
        if (!joined || consumer.assignment().stream().anyMatch(p -> !isRead(p))) {
            return Status.starting("reading the notification log");
        }
        return pauses.entrySet().stream()
                .map(p -> "digest of " + p.getKey().holder() + " waits: "
                        + p.getValue().why())
                .sorted()
                .findFirst()
                .map(Status::waiting)
                .orElseGet(Status::up);
    }

    /** Where the producer's default partitioner puts this key. */
    private TopicPartition partition(DigestLog.Receiver receiver) {
        byte[] key = DigestLog.key(receiver).getBytes(StandardCharsets.UTF_8);
        String topic = Topics.NOTIFICATIONS.name();
        int partitions = consumer.partitionsFor(topic).size();
        return new TopicPartition(topic, Utils.toPositive(Utils.murmur2(key)) % partitions);
    }

    /** Whoever gets a partition reads it from its beginning; it is compacted and small. */
    private final class Handover implements ConsumerRebalanceListener {

        @Override
        public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
            partitions.forEach(readUpTo::remove);
        }

        @Override
        public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
            joined = true;
            log = new DigestLog();
            consumer.seekToBeginning(consumer.assignment());
            readUpTo.clear();
            readUpTo.putAll(consumer.endOffsets(consumer.assignment()));
        }
    }
}
