package org.rightswatch.alerting.console;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Slows down guessing: after three wrong passwords for a name, or ten from one address, each further attempt has to wait twice as long, up to
 * five minutes. Nobody is locked out for good, and no thread waits. Forgets the oldest names when somebody tries thousands of them.
 */
final class LoginGate {

    private static final int FREE_PER_NAME = 3;
    private static final int FREE_PER_ADDRESS = 10;
    private static final int REMEMBERED = 10_000;
    private static final Duration FIRST = Duration.ofSeconds(2);
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final Map<String, Failures> failures = new LinkedHashMap<>();
    private final Clock clock;

    LoginGate(Clock clock) {
        this.clock = clock;
    }

    /** How long this name or address has to wait before it may try again; empty when it may now. */
    synchronized Optional<Duration> wait(String name, String address) {
        Instant now = clock.instant();
        Instant byName = opensAt(failures.get(nameKey(name)), FREE_PER_NAME);
        Instant byAddress = opensAt(failures.get(addressKey(address)), FREE_PER_ADDRESS);
        Instant opens = byName.isAfter(byAddress) ? byName : byAddress;
        return opens.isAfter(now) ? Optional.of(Duration.between(now, opens)) : Optional.empty();
    }

    synchronized void failed(String name, String address) {
        count(nameKey(name));
        count(addressKey(address));
    }

    synchronized void succeeded(String name) {
        failures.remove(nameKey(name));
    }

    private void count(String key) {
        Failures before = failures.remove(key);
        failures.put(key, new Failures(before == null ? 1 : before.count() + 1, clock.instant()));
        if (failures.size() > REMEMBERED) {
            failures.remove(failures.keySet().iterator().next());
        }
    }

    private static Instant opensAt(@Nullable Failures failures, int free) {
        if (failures == null || failures.count() < free) {
            return Instant.MIN;
        }
        long doubled = FIRST.toSeconds() << Math.min(failures.count() - free, 10);
        return failures.last().plusSeconds(Math.min(doubled, LONGEST.toSeconds()));
    }

    private static String nameKey(String name) {
        return "name " + Integer.toHexString(name.hashCode());
    }

    private static String addressKey(String address) {
        return "address " + address;
    }

    private record Failures(int count, Instant last) {}
}
