package org.rightswatch.crawler.capture;

import java.net.URI;
import java.time.Instant;
import org.rightswatch.contracts.listing.CaptureRef;

/** An earlier capture of an address. */
record Seen(String digest, URI recordId, Instant date, CaptureRef ref) {}
