package org.rightswatch.crawler.domain;

/** What the name service says about names beside one: whether its domain answers to any name at all. */
@FunctionalInterface
public interface Siblings {

    /** Nobody was asked: the pages must say. */
    Siblings NOT_ASKED = host -> Answer.UNKNOWN;

    /** What came of asking for a name that nobody can have made. */
    enum Answer {
        /** It has the address of the host: the host's own name says nothing. */
        SAME,
        /** It does not exist, or is elsewhere: somebody made the host's name. */
        OTHER,
        /** The name service gave no answer, or is not ours to ask. */
        UNKNOWN
    }

    /** Asks for a name beside the host. */
    Answer of(String host);
}
