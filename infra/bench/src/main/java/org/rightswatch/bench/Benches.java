package org.rightswatch.bench;

import java.util.List;

/** Every benchmark there is. */
public final class Benches {

    private static final List<Bench> ALL = List.of(
            new EngineBench(), new CompileBench(), new SimilarityBench(), new LuceneBench(), new TopologyBench());

    private Benches() {}

    /** In the order in which they run when none is named. */
    public static List<Bench> all() {
        return ALL;
    }

    /** Those of that name: {@code match} is every benchmark there is, else the one of that name; none when there is none. */
    public static List<Bench> named(String name) {
        return name.equals("match")
                ? ALL
                : ALL.stream().filter(bench -> bench.name().equals(name)).toList();
    }
}
