package org.rightswatch.alerting.hitindex;

import java.util.List;
import org.rightswatch.alerting.hitindex.HitQuery.Page;

/**
 * One page of a search.
 *
 * @param hits in the asked order
 * @param total all hits that meet the query, on whatever page
 * @param next cursor for {@link Page}: hand it back to read on; empty when this page is the last
 */
public record HitPage(List<IndexedHit> hits, long total, List<String> next) {

    public HitPage {
        hits = List.copyOf(hits);
        next = List.copyOf(next);
    }
}
