package org.rightswatch.crawler.document;

import java.time.Duration;

/**
 * What reading one document may cost.
 *
 * @param bytes larger files are not read
 * @param characters of text that are kept
 * @param time until the parser is killed
 * @param heapMebibytes of the child JVM
 */
public record DocumentLimits(int bytes, int characters, Duration time, int heapMebibytes) {

    /** 50 MiB, 200,000 characters, a minute, 384 MiB of heap. */
    public static DocumentLimits standard() {
        return new DocumentLimits(50 << 20, 200_000, Duration.ofSeconds(60), 384);
    }
}
