package org.rightswatch.processor.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.apache.kafka.common.errors.SerializationException;
import org.junit.jupiter.api.Test;
import org.rightswatch.contracts.hit.Severity;
import org.rightswatch.contracts.json.Json;
import org.rightswatch.contracts.value.RightId;

class LedgerSerdeTest {

    private static final String HASH = "00ff0123456789abcdef00ff01234567";
    private static final Instant FIRST = Instant.parse("2026-11-01T12:34:56.789012345Z");
    private static final Ledger FULL = new Ledger(
            "sha256:" + HASH + HASH,
            FIRST,
            List.of(
                    new Ledger.Entry(new RightId("US-1"), "acme", 1, 81.25, Severity.CRITICAL, HASH, true),
                    new Ledger.Entry(new RightId("阿玛尼"), "", Long.MAX_VALUE, 0.1, Severity.LOW, "", false)));

    private final LedgerSerde serde = new LedgerSerde();

    @Test
    void givesBackWhatWasWritten() {
        List<String> contents =
                List.of("", "h1", "zz", HASH, HASH.toUpperCase(), HASH + "0", "sha256:", "sha256:" + HASH + "f", "哈希");
        for (String content : contents) {
            Ledger ledger = new Ledger(content, null, List.of());
            assertThat(read(write(ledger))).isEqualTo(ledger);
        }
        assertThat(read(write(FULL))).isEqualTo(FULL);
        assertThat(read(write(Ledger.NEW))).isEqualTo(Ledger.NEW);
    }

    @Test
    void givesBackWhatIsLongerThanUsual() {
        String text = "阿".repeat(1_000);
        Ledger.Entry entry = new Ledger.Entry(new RightId(text), text, 1, 1, Severity.LOW, HASH.repeat(100), true);
        Ledger ledger = new Ledger(HASH.repeat(50) + "g", FIRST, Collections.nCopies(300, entry));
        assertThat(read(write(ledger))).isEqualTo(ledger);
    }

    @Test
    void keepsHashesInBinary() {
        assertThat(write(FULL)).hasSizeLessThan(Json.events().writeValueAsBytes(FULL).length / 3);
    }

    @Test
    void readsTheLedgersOfReleasesThatWroteJson() {
        assertThat(read(Json.events().writeValueAsBytes(FULL))).isEqualTo(FULL);
        String old = "{\"content\":\"h1\",\"firstSeenAt\":\"2026-11-01T00:00:00Z\",\"hits\":[{\"right\":\"US-1\","
                + "\"holder\":\"acme\",\"revision\":2,\"score\":91.0,\"severity\":\"high\",\"fingerprint\":\"f\",\"open\":true}]}";
        Ledger.Entry entry = new Ledger.Entry(new RightId("US-1"), "acme", 2, 91, Severity.HIGH, "f", true);
        assertThat(read(old.getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new Ledger("h1", Instant.parse("2026-11-01T00:00:00Z"), List.of(entry)));
    }

    @Test
    void refusesLedgersThatANewerReleaseWrote() {
        assertThatThrownBy(() -> read(new byte[] {9, 1, 2}))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("a format that this release does not know");
    }

    @Test
    void refusesLedgersThatAreCutOff() {
        byte[] whole = write(FULL);
        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> read(cut)).isInstanceOf(SerializationException.class);
        }
    }

    private byte[] write(Ledger ledger) {
        return serde.serializer().serialize("ledger", ledger);
    }

    private Ledger read(byte[] bytes) {
        return serde.deserializer().deserialize("ledger", bytes);
    }
}
