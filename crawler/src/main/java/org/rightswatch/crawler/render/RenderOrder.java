package org.rightswatch.crawler.render;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import org.rightswatch.crawler.fetch.FetchOutcome.Fetched;
import org.rightswatch.crawler.url.WebUrl;

/**
 * What to show.
 *
 * @param page as it was fetched
 * @param home whether an address belongs to the page's site
 * @param delay the site's pause, kept between the page and the first of its parts
 * @param latest nothing is asked for after this instant
 */
public record RenderOrder(Fetched page, Predicate<WebUrl> home, Duration delay, Instant latest) {}
