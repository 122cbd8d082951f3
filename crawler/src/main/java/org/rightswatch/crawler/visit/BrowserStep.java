package org.rightswatch.crawler.visit;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.rightswatch.contracts.crawl.FetchLease;
import org.rightswatch.contracts.crawl.FetchReport;
import org.rightswatch.contracts.listing.CaptureRef;
import org.rightswatch.crawler.capture.Captures;
import org.rightswatch.crawler.capture.Snapshot;
import org.rightswatch.crawler.fetch.FetchOutcome;
import org.rightswatch.crawler.fetch.FetchOutcome.Fetched;
import org.rightswatch.crawler.pacing.PolitenessKeys;
import org.rightswatch.crawler.render.RenderOrder;
import org.rightswatch.crawler.render.Rendering;
import org.rightswatch.crawler.source.Source;
import org.rightswatch.crawler.url.WebUrl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The step of a visit that shows a page in a browser, keeps what came of it, and reads that instead. */
final class BrowserStep {

    private static final Logger LOG = LoggerFactory.getLogger(BrowserStep.class);

    private final Visitor.Tools tools;
    private final PolitenessKeys keys;

    BrowserStep(Visitor.Tools tools, PolitenessKeys keys) {
        this.tools = tools;
        this.keys = keys;
    }

    /** The page as it was fetched and read, and what happens with a page that has been read. */
    record Fetch(FetchLease lease, Source source, Kept kept, Function<Kept, FetchReport> judge) {}

    FetchReport take(Fetch fetch) {
        if (!tools.renderer().isOn()) {
            return withoutBrowser(fetch, fetch.kept().page(), "its site pack asks for rendering, which is off");
        }
        FetchLease lease = fetch.lease();
        RenderOrder order = new RenderOrder(
                fetch.kept().page(),
                url -> keys.of(url).equals(lease.politenessKey()),
                lease.delay() == null ? Duration.ZERO : lease.delay(),
                lease.expiresAt());
        return tools.renderer().render(order, rendering -> switch (rendering) {
            case Rendering.Rendered rendered -> shown(fetch, rendered);
            case Rendering.Failed failed ->
                withoutBrowser(fetch, fetch.kept().page().with(failed.trail()), failed.why());
            case Rendering.Busy busy -> Reports.putOff(lease, busy.trail(), busy.why());
        });
    }

    /** A page that says something by itself is read as it came; one that does not is what it was before. */
    private static FetchReport withoutBrowser(Fetch fetch, Fetched page, String why) {
        Kept kept = fetch.kept();
        PageFacts facts = kept.facts();
        String reason = facts.reason() + "; " + why;
        var told = new PageFacts(facts.verdict(), reason, facts.listings(), facts.reading());
        return fetch.judge().apply(new Kept(page, told, kept.capture())).withoutValidators();
    }

    private FetchReport shown(Fetch fetch, Rendering.Rendered rendered) {
        Optional<CaptureRef> capture;
        try {
            capture = keep(tools.captures(), rendered);
        } catch (IOException e) {
            LOG.error("captures cannot be written, nothing is published without one: {}", e.toString());
            return Reports.notKept(fetch.lease(), rendered.page().trail(), e);
        }
        PageFacts facts = tools.reader()
                .read(rendered.page(), fetch.lease().request(), fetch.source())
                .withScriptsRun();
        WebUrl ledTo = rendered.ledTo();
        if (ledTo != null && facts.listings().isEmpty()) {
            return elsewhere(fetch, rendered, ledTo);
        }
        Kept kept = new Kept(rendered.page(), facts, capture.orElse(fetch.kept().capture()));
        return fetch.judge().apply(kept).withoutValidators();
    }

    /** Where a script or a meta refresh leads is the frontier's to pace, and robots.txt's to allow, like a redirect. */
    private static FetchReport elsewhere(Fetch fetch, Rendering.Rendered rendered, WebUrl target) {
        var next = fetch.source().redirected(fetch.lease().request(), target).stream()
                .toList();
        var outcome = new FetchOutcome.OffSite(target, rendered.page().trail());
        return Reports.of(fetch.lease(), outcome, next);
    }

    private static Optional<CaptureRef> keep(Captures captures, Rendering.Rendered rendered) throws IOException {
        var _ = captures.keep(rendered.parts());
        Fetched page = rendered.page();
        return captures.keep(new Snapshot(
                page.url(), page.body(), rendered.picture(), page.trail().endedAt(), rendered.notes()));
    }
}
