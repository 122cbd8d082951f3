/**
 * How sources do, told from the reports on their visits: counters by outcome, when a listing was last seen, how often each
 * field is found. {@link org.rightswatch.crawler.health.SourceHealth} holds the rules: a source is silent when it brings no
 * listing for twice its schedule's interval, drifted when its pages give a field 20 points less often than they used to,
 * blocked when most of its visits end at a challenge. Pure: reports and the time come from the caller.
 */
@NullMarked
package org.rightswatch.crawler.health;

import org.jspecify.annotations.NullMarked;
