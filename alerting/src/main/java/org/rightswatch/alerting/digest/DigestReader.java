package org.rightswatch.alerting.digest;

import java.time.Instant;
import java.util.Set;
import org.rightswatch.alerting.channel.Addressee;
import org.rightswatch.alerting.hitindex.HitIndex;
import org.rightswatch.alerting.hitindex.HitQuery;
import org.rightswatch.alerting.hitindex.Period;

/** Asks the index for a client's week. */
public final class DigestReader {

    /** Hits a digest names one by one; the others are counted, and the console lists them. */
    static final int LISTED = 30;

    private final HitIndex index;

    public DigestReader(HitIndex index) {
        this.index = index;
    }

    /**
     * The facts of one week.
     *
     * @param cutOff now; printed as the data cut-off
     * @throws org.rightswatch.platform.problem.Problem when the index cannot be asked
     */
    public Digest read(Addressee addressee, Week week, Instant cutOff) {
        index.refresh();
        Period period = week.period(addressee.zone());
        HitQuery news = HitQuery.everything()
                .ofHolders(Set.of(addressee.holder()))
                .firstSeenIn(period)
                .on(HitQuery.Page.first(LISTED));
        Figures figures = new Figures(figures(addressee, week), figures(addressee, week.previous()));
        return new Digest(addressee, week, cutOff, figures, index.search(news).hits());
    }

    private Figures.OfWeek figures(Addressee addressee, Week week) {
        Period period = week.period(addressee.zone());
        return new Figures.OfWeek(
                index.figures(addressee.holder(), period, addressee.zone()),
                index.movements(addressee.holder(), period));
    }
}
