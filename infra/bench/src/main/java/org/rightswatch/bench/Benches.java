package org.rightswatch.bench;

import java.util.List;
import java.util.Optional;

/** Every benchmark there is. */
public final class Benches {

    private static final List<Bench> ALL = List.of(new MatchBench(), new TopologyBench());

    private Benches() {}

    /** In the order in which they run when none is named. */
    public static List<Bench> all() {
        return ALL;
    }

    /** The one of that name. */
    public static Optional<Bench> named(String name) {
        return ALL.stream().filter(bench -> bench.name().equals(name)).findFirst();
    }
}
