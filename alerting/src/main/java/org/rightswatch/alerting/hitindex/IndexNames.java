package org.rightswatch.alerting.hitindex;

/**
 * What the indices and aliases are called.
 *
 * @param prefix {@code rightswatch}, or another word where several installations share a cluster
 */
public record IndexNames(String prefix) {

    /** Numbers of the mappings this version of the program writes and reads. */
    public static final int HITS_MAPPING = 2;

    public static final int FINDINGS_MAPPING = 1;

    public IndexNames {
        if (!prefix.matches("[a-z][a-z0-9-]{0,63}")) {
            throw new IllegalArgumentException("an index prefix is lower-case letters, digits and '-': " + prefix);
        }
    }

    /** The names used when nothing else is configured. */
    public static IndexNames standard() {
        return new IndexNames("rightswatch");
    }

    /** The index of hits itself. */
    public String hitsIndex() {
        return hits() + "-v" + HITS_MAPPING;
    }

    /** Alias that readers of hits use. */
    public String hits() {
        return prefix + "-hits";
    }

    /** Alias that the writer of hits uses. */
    public String hitsWrite() {
        return hits() + "-write";
    }

    /** The index of findings itself. */
    public String findingsIndex() {
        return findings() + "-v" + FINDINGS_MAPPING;
    }

    /** Alias that readers of findings use. */
    public String findings() {
        return prefix + "-findings";
    }

    /** Alias that the writer of findings uses. */
    public String findingsWrite() {
        return findings() + "-write";
    }

    /** Consumer group of the indexer: a new mapping reads the topics from their beginning. */
    public String consumerGroup() {
        return hitsIndex() + "-indexer";
    }
}
