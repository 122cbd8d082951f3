package org.rightswatch.alerting.digest;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.rightswatch.contracts.alert.Notification;
import org.rightswatch.contracts.alert.NotificationState;

/** What the notification log says about digests; entries about alerts are passed over. */
final class DigestLog {

    /** Reason of every entry of a digest. */
    static final String REASON = "weekly-digest";

    /** Reason of the first entry of a client: nothing was owed before it. */
    static final String BEGINNING = "watch-begins";

    private static final String GROUP = "digest/";

    private final Map<Receiver, SortedMap<Week, NotificationState>> weeks = new HashMap<>();

    /** A receiver of one holder's digests. */
    record Receiver(String name, String holder) {}

    /** The group of an entry: {@code digest/2026-W46/velmora}. */
    static String group(Receiver receiver, Week week) {
        return GROUP + week + '/' + receiver.holder();
    }

    /** The key of all entries of a receiver: the log keeps at least the newest. Written unlike the keys of alerts. */
    static String key(Receiver receiver) {
        return receiver.name() + '/' + GROUP + receiver.holder();
    }

    /**
     * What has ended stays ended: the writer knows its own {@code sent} before it reads its own {@code pending} back, and
     * taking the older word for the newer one would send the digest a second time.
     */
    void read(Notification entry) {
        week(entry)
                .ifPresent(week -> of(new Receiver(entry.receiver(), entry.holder()))
                        .merge(week, entry.state(), (known, read) -> read == NotificationState.PENDING ? known : read));
    }

    /** The weeks in the log and what became of them. */
    SortedMap<Week, NotificationState> of(Receiver receiver) {
        return weeks.computeIfAbsent(receiver, _ -> new TreeMap<>());
    }

    private static Optional<Week> week(Notification entry) {
        if (!entry.group().startsWith(GROUP) || entry.group().length() < GROUP.length() + 9) {
            return Optional.empty();
        }
        try {
            return Optional.of(Week.parse(entry.group().substring(GROUP.length(), GROUP.length() + 8)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
