package org.rightswatch.local.sample;

import java.util.List;

/** One site of the sample web, answering for its host name. */
interface Site {

    SiteSpec spec();

    /** Everything it sells. */
    List<SampleListing> listings();

    /** Path of an offer's own page. */
    String pathOf(SampleListing listing);

    Reply reply(Ask ask);
}
