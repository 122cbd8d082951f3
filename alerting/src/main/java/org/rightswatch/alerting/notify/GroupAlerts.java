package org.rightswatch.alerting.notify;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.streams.processor.PunctuationType;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;
import org.rightswatch.alerting.routing.AlertReason;
import org.rightswatch.alerting.routing.AlertTimers;
import org.rightswatch.alerting.routing.GroupKey;
import org.rightswatch.alerting.routing.GroupState;
import org.rightswatch.alerting.routing.NotAlerted;
import org.rightswatch.alerting.routing.NotificationId;
import org.rightswatch.alerting.routing.Telling;
import org.rightswatch.alerting.routing.Told;
import org.rightswatch.alerting.routing.Waiting;
import org.rightswatch.contracts.alert.Notification;
import org.rightswatch.contracts.alert.Notification.NotifiedHit;
import org.rightswatch.contracts.alert.NotificationState;
import org.rightswatch.contracts.hit.Hit;

/** Gathers hits per receiver and group, and decides messages when their time has come. */
final class GroupAlerts implements Processor<String, GroupEvent, String, Notification> {

    /** How finely timers are looked at; promises are in seconds and minutes. */
    private static final Duration LOOK = Duration.ofSeconds(1);

    /** More hits than this wait for the group's next message. */
    static final int HITS_PER_MESSAGE = 2_000;

    /** So many of them are shown; the console has the rest. */
    static final int SHOWN = 20;

    private static final Comparator<Hit> WORST_FIRST = Comparator.comparing(Hit::severity)
            .thenComparingDouble(Hit::score)
            .reversed()
            .thenComparing(Hit::id);

    private final AlertTimers timers;
    private final Telling telling;
    private final AlertCounts counts;
    private @Nullable ProcessorContext<String, Notification> context;
    private @Nullable GroupStores stores;

    GroupAlerts(AlertTimers timers, AlertCounts counts) {
        this.timers = timers;
        this.telling = new Telling(timers);
        this.counts = counts;
    }

    @Override
    public void init(ProcessorContext<String, Notification> context) {
        this.context = context;
        this.stores = GroupStores.open(context, counts);
        context.schedule(LOOK, PunctuationType.WALL_CLOCK_TIME, millis -> tellDue(Instant.ofEpochMilli(millis)));
    }

    @Override
    public void close() {
        if (stores != null) {
            counts.close(stores.pending());
        }
    }

    @Override
    public void process(Record<String, GroupEvent> record) {
        switch (record.value()) {
            case Candidate(Hit hit, var withdrawn) when withdrawn == null -> tell(record.key(), hit);
            case Candidate(Hit hit, var withdrawn) -> withdraw(record.key(), hit, withdrawn);
            case Landed(Notification entry) -> landed(record.key(), entry);
        }
    }

    private void tell(String group, Hit hit) {
        counts.begin(1);
        Optional<Waiting> earlier = stores().waiting(group, hit.id());
        if (earlier.filter(w -> w.hit().revision() >= hit.revision()).isPresent()) {
            counts.suppressed(NotAlerted.SUPERSEDED, 1);
            return;
        }
        switch (telling.tell(hit, stores().told(group, hit.id()), now())) {
            case Telling.Verdict.Wait(Waiting waiting) -> {
                counts.suppressed(NotAlerted.SUPERSEDED, earlier.isPresent() ? 1 : 0);
                stores().await(group, waiting);
                stores().keep(group, stores().group(group).withSomethingToTell(timers, now()));
            }
            case Telling.Verdict.Skip skip -> skip(group, hit, skip, earlier);
        }
    }

    private void withdraw(String group, Hit hit, NotAlerted reason) {
        counts.begin(1);
        Optional<Waiting> earlier =
                stores().waiting(group, hit.id()).filter(w -> w.hit().revision() <= hit.revision());
        skip(group, hit, telling.withdraw(hit, reason, stores().told(group, hit.id()), now()), earlier);
    }

    /** The hit is not told, and neither is an earlier revision that was still waiting. */
    private void skip(String group, Hit hit, Telling.Verdict.Skip skip, Optional<Waiting> earlier) {
        counts.suppressed(skip.reason(), earlier.isPresent() ? 2 : 1);
        if (earlier.isPresent()) {
            stores().awaitNoMore(group, hit.id());
        }
        skip.memory().ifPresent(memory -> stores().tell(group, memory));
    }

    private void landed(String group, Notification entry) {
        GroupState state = stores().group(group);
        if (!entry.id().equals(state.inFlight())) {
            return; // a repeat of what we know
        }
        switch (entry.state()) {
            case PENDING, SUPPRESSED -> {}
            case SENT -> {
                counts.notified(state.inFlightHits());
                stores().keep(group, next(group, state.landed()));
            }
            case FAILED -> {
                counts.suppressed(NotAlerted.DELIVERY_FAILED, state.inFlightHits());
                stores().keep(group, next(group, state.landed()));
            }
        }
    }

    /** When to look at the group again, now that nothing is in flight. */
    private GroupState next(String group, GroupState state) {
        if (!stores().waiting(group, 1).isEmpty()) {
            return state.withSomethingToTell(timers, now());
        }
        return state.dueAt() != null ? state : reminder(state);
    }

    private GroupState reminder(GroupState state) {
        Instant last = state.lastMessageAt().orElse(now());
        return timers.remindEvery()
                .map(every -> state.lookAgainAt(last.plus(every)))
                .orElse(state);
    }

    private void tellDue(Instant now) {
        stores().due(now).forEach(group -> tellDue(group, now));
    }

    private void tellDue(String group, Instant now) {
        GroupState state = stores().group(group).idle();
        if (state.inFlight() != null) {
            stores().keep(group, state); // looked at again when the message has landed
            return;
        }
        List<Waiting> waiting = stores().waiting(group, HITS_PER_MESSAGE + 1);
        if (waiting.isEmpty()) {
            remind(group, state, now);
            return;
        }
        List<Waiting> batch = waiting.subList(0, Math.min(waiting.size(), HITS_PER_MESSAGE));
        AlertReason reason = state.reason(batch.stream().map(Waiting::reason).toList());
        List<Hit> hits = batch.stream().map(Waiting::hit).sorted(WORST_FIRST).toList();
        hits.forEach(hit -> {
            stores().awaitNoMore(group, hit.id());
            stores().tell(group, telling.told(hit));
        });
        decide(group, state, hits, reason);
    }

    private void remind(String group, GroupState state, Instant now) {
        boolean time = timers.remindEvery()
                .filter(every -> state.messages() > 0)
                .filter(every -> !state.lastMessageAt().orElse(now).plus(every).isAfter(now))
                .isPresent();
        List<Told> open = time ? stores().toldAndOpen(group, HITS_PER_MESSAGE) : List.of();
        if (open.isEmpty()) {
            stores().keep(group, state);
            return;
        }
        List<Hit> hits = open.stream().map(Told::hit).sorted(WORST_FIRST).toList();
        decide(group, state, hits, AlertReason.REMINDER);
    }

    private void decide(String group, GroupState state, List<Hit> hits, AlertReason reason) {
        GroupKey key = GroupKey.parse(group);
        List<NotifiedHit> told =
                hits.stream().map(h -> new NotifiedHit(h.id(), h.revision())).toList();
        String id = NotificationId.of(key, told, reason, state.messages());
        long firstTold = reason == AlertReason.REMINDER ? 0 : hits.size();
        stores().keep(group, state.messageDecided(id, firstTold, now()));
        Notification pending = new Notification(
                id,
                key.receiver(),
                key.group(),
                key.holder(),
                told,
                NotificationState.PENDING,
                reason.word(),
                now(),
                0,
                null,
                hits.stream().limit(SHOWN).toList());
        ProcessorContext<String, Notification> to = ready(context);
        to.forward(new Record<>(group, pending, to.currentSystemTimeMs()));
    }

    private Instant now() {
        return Instant.ofEpochMilli(ready(context).currentSystemTimeMs());
    }

    private GroupStores stores() {
        return ready(stores);
    }

    private static <T> T ready(@Nullable T part) {
        if (part == null) {
            throw new IllegalStateException("used before init");
        }
        return part;
    }
}
