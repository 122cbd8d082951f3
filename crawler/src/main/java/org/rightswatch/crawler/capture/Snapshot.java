package org.rightswatch.crawler.capture;

import java.time.Instant;
import java.util.Map;
import org.rightswatch.crawler.url.WebUrl;

/**
 * A page as a browser showed it.
 *
 * @param url of the response it was made from
 * @param text the document after its scripts, HTML in UTF-8
 * @param picture a PNG, empty when there is none
 * @param notes how it was made, by name
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, not compared
public record Snapshot(WebUrl url, byte[] text, byte[] picture, Instant at, Map<String, String> notes) {}
