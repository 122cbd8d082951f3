package org.rightswatch.crawler.fetch;

import java.util.List;

/** What became of a {@link PartRequest}. */
public sealed interface PartAnswer {

    /**
     * What the server said.
     *
     * @param headers as they came; the body is decoded, whatever they say of its coding
     */
    @SuppressWarnings("ArrayRecordComponent") // handed over, not compared
    record Answered(int status, List<HttpHeader> headers, byte[] body) implements PartAnswer {}

    /** Nothing for the page: robots.txt, the address guard or a limit said no, or the network failed. */
    record Withheld(String why) implements PartAnswer {}
}
