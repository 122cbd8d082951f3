package org.rightswatch.crawler.frontier;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Which politeness key is to be looked at when. In memory, one entry per key; rebuilt from the stores at start. */
final class Agenda {

    private record Appointment(Instant at, String key) implements Comparable<Appointment> {
        @Override
        public int compareTo(Appointment other) {
            int byTime = at.compareTo(other.at);
            return byTime != 0 ? byTime : key.compareTo(other.key);
        }
    }

    private final TreeSet<Appointment> byTime = new TreeSet<>();
    private final Map<String, Appointment> byKey = new HashMap<>();

    /** Replaces the key's appointment. */
    void set(String key, Optional<Instant> at) {
        Appointment old = byKey.remove(key);
        if (old != null) {
            byTime.remove(old);
        }
        at.ifPresent(instant -> {
            Appointment appointment = new Appointment(instant, key);
            byKey.put(key, appointment);
            byTime.add(appointment);
        });
    }

    /** Keys whose time has come, earliest first. They stay on the agenda until they are set again. */
    List<String> due(Instant now) {
        List<String> due = new ArrayList<>();
        for (Appointment appointment : byTime) {
            if (appointment.at().isAfter(now)) {
                break;
            }
            due.add(appointment.key());
        }
        return due;
    }

    /** When the earliest is due. */
    Optional<Instant> first() {
        return byTime.isEmpty() ? Optional.empty() : Optional.of(byTime.first().at());
    }

    int size() {
        return byKey.size();
    }
}
