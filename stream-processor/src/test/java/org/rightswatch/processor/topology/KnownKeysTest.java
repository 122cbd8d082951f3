package org.rightswatch.processor.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class KnownKeysTest {

    @Property(tries = 200)
    void forgetsNoKey(@ForAll Set<String> keys) {
        KnownKeys known = new KnownKeys(16);
        keys.forEach(key -> known.add(bytes(key)));
        assertThat(keys).allMatch(key -> known.mayHave(bytes(key)));
    }

    @Example
    void takesFewKeysForKnownOnesHoweverManyThereAre() {
        KnownKeys known = new KnownKeys();
        assertThat(known.mayHave(bytes("L-1"))).isFalse();
        for (int count : new int[] {1_000, 32_768, 100_000, 400_000}) {
            IntStream.range(0, count).forEach(i -> known.add(bytes("L-" + i)));
            assertThat(IntStream.range(0, count)).allMatch(i -> known.mayHave(bytes("L-" + i)));
            long wrong = IntStream.range(0, 100_000)
                    .filter(i -> known.mayHave(bytes("M-" + i)))
                    .count();
            assertThat(wrong).isLessThan(500);
        }
    }

    @Example
    void takesNoRoomForAKeyThatComesAgain() {
        KnownKeys known = new KnownKeys(16);
        for (int i = 0; i < 1_000; i++) {
            known.add(bytes("L-1"));
        }
        assertThat(known.mayHave(bytes("L-2"))).isFalse();
    }

    @Example
    void takesEveryKeyForAKnownOneWhenThereAreMoreThanItHasRoomFor() {
        KnownKeys known = new KnownKeys(64);
        IntStream.range(0, 1_000).forEach(i -> known.add(bytes("L-" + i)));
        assertThat(IntStream.range(0, 1_000)).allMatch(i -> known.mayHave(bytes("M-" + i)));
    }

    private static byte[] bytes(String key) {
        return key.getBytes(StandardCharsets.UTF_8);
    }
}
