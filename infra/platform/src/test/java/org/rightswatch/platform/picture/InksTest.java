package org.rightswatch.platform.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class InksTest {

    /** Start, an application's segment, a comment of no length, and the frame of a picture of four inks. */
    private static final byte[] FOUR = HexFormat.of()
            .parseHex("ffd8" + "ffe00004aaaa" + "fffe0002" + "ffc0001408" + "00100010" + "04" + "00".repeat(12));

    @Test
    void findsTheFrameBehindOtherSegments() {
        assertThat(Inks.areFour(FOUR)).isTrue();
    }

    /** What breaks off anywhere is no picture of four inks, and no reason to stumble. */
    @Test
    void standsAFileThatBreaksOff() {
        for (int length = 0; length < 22; length++) {
            assertThat(Inks.areFour(Arrays.copyOf(FOUR, length)))
                    .as("%s bytes", length)
                    .isFalse();
        }
    }
}
