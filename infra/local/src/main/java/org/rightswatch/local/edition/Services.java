package org.rightswatch.local.edition;

import java.util.List;
import java.util.function.Function;
import org.rightswatch.alerting.AlertingService;
import org.rightswatch.alerting.AlertingSettings;
import org.rightswatch.crawler.CrawlerService;
import org.rightswatch.crawler.CrawlerSettings;
import org.rightswatch.platform.health.HttpSettings;
import org.rightswatch.platform.problem.Problem;
import org.rightswatch.platform.service.Service;
import org.rightswatch.platform.service.ServiceContext;
import org.rightswatch.platform.settings.SettingsFile;
import org.rightswatch.processor.MatchingSettings;
import org.rightswatch.processor.StreamProcessorService;

/**
 * The three deployables. The order is that of starting: readers before writers, so that the first listing already meets
 * a matcher and the first hit an indexer; stopping goes the other way.
 */
public final class Services {
    /** Each by the function that creates it. */
    public static final List<Function<ServiceContext, ? extends Service>> ALL =
            List.of(AlertingService::create, StreamProcessorService::create, CrawlerService::create);

    private Services() {}

    /**
     * Reads every section that one of them will ask for.
     *
     * @throws Problem for the first mistake, before an engine was started in vain
     */
    public static void check(SettingsFile settings) {
        settings.section("http", HttpSettings.class);
        settings.section("alerting", AlertingSettings.class);
        settings.section("matching", MatchingSettings.class);
        settings.section("crawler", CrawlerSettings.class);
    }
}
