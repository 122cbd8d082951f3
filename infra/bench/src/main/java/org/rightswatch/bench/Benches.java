package org.rightswatch.bench;

import java.util.List;
import java.util.stream.Stream;

/** Every benchmark there is. */
public final class Benches {

    private static final List<Bench> MATCH = List.of(
            new EngineBench(),
            new HostileBench(),
            new CompileBench(),
            new SimilarityBench(),
            new LuceneBench(),
            new TopologyBench());
    private static final List<Bench> ALL = Stream.concat(
                    MATCH.stream(), Stream.of(new CrawlBench(), new PolitenessBench(), new FrontierBench()))
            .toList();

    private Benches() {}

    /** In the order in which they run when none is named. */
    public static List<Bench> all() {
        return ALL;
    }

    /** Those of that name: {@code match} is every benchmark of the matching, else the one of that name; none when there is none. */
    public static List<Bench> named(String name) {
        return name.equals("match")
                ? MATCH
                : ALL.stream().filter(bench -> bench.name().equals(name)).toList();
    }
}
