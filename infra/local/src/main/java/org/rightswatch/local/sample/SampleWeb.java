package org.rightswatch.local.sample;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.rightswatch.contracts.listing.Availability;
import org.rightswatch.contracts.listing.Channel;
import org.rightswatch.contracts.listing.Listing;
import org.rightswatch.contracts.listing.ListingImage;
import org.rightswatch.contracts.listing.Seller;
import org.rightswatch.contracts.right.CopyrightWork;
import org.rightswatch.contracts.right.Right;
import org.rightswatch.contracts.value.ListingId;
import org.rightswatch.contracts.value.RightId;
import org.rightswatch.platform.picture.Pdq;
import org.rightswatch.platform.picture.Pictures;

/**
 * The running sample web: one loopback port, used as an HTTP proxy, that answers for six invented host names ({@code
 * http://north-atelier.example/}) and for no other. A crawler takes {@link #proxy()}; a person opens {@code http://127.0.0.1:PORT/} and
 * finds links to all sites. Answers carry an ETag and honour If-None-Match. Start is quick and needs no network.
 */
public final class SampleWeb implements AutoCloseable {

    /** A list of names that were registered today. */
    public static final String NEW_NAMES = NewNames.FEED;

    /** Where all pictures lie: a host of its own, as with real shops. */
    static final String PICTURES = "http://bildhafen.example";

    private final HttpServer server;
    private final ExecutorService threads;
    private final Map<String, Site> sites;
    private final List<Right> rights;

    private SampleWeb(HttpServer server, ExecutorService threads, List<Right> rights, Map<String, Site> sites) {
        this.server = server;
        this.threads = threads;
        this.rights = rights;
        this.sites = sites;
    }

    /**
     * Binds the port and answers from then on.
     *
     * @param port 0 for a free one
     * @throws UncheckedIOException when the port is taken
     */
    public static SampleWeb start(int port) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 64);
            List<Right> rights = SampleData.rights();
            Map<String, Site> sites = SampleData.sites().stream()
                    .map(spec -> build(spec, rights))
                    .collect(Collectors.toMap(site -> site.spec().host(), Function.identity()));
            ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
            SampleWeb web = new SampleWeb(server, threads, rights, sites);
            server.setExecutor(threads);
            server.createContext("/", web::answer);
            server.start();
            return web;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Site build(SiteSpec spec, List<Right> rights) {
        List<SampleListing> listings = Catalogue.of(spec, rights);
        return switch (spec.build()) {
            case "json-ld" -> new Shop(spec, listings, ListingStyle.JSON_LD);
            case "microdata" -> new Shop(spec, listings, ListingStyle.MICRODATA);
            case "open-graph" -> new Shop(spec, listings, ListingStyle.OPEN_GRAPH);
            case "marketplace" -> new Marketplace(spec, listings, rights);
            case "sitemap" ->
                new SitemapSite(
                        new Shop(spec, listings, ListingStyle.SELECTORS), origin(spec.host()), catalogue(rights));
            default -> throw new IllegalStateException("sites.yaml: unknown build " + spec.build());
        };
    }

    private static byte[] catalogue(List<Right> rights) {
        String copied = rights.stream()
                .filter(r -> r instanceof CopyrightWork work && "de".equals(work.language()))
                .map(r -> ((CopyrightWork) r).content())
                .findFirst()
                .orElseThrow();
        return CataloguePdf.of(
                List.of(
                        "Severny Katalog - Export catalogue 2026",
                        "",
                        "ORBELLO automatic watch, steel case          RUB 9 900",
                        "Prostor wrist watch, leather strap            RUB 4 200",
                        "Bereg thermos bottle 0.75 l                   RUB 1 150"),
                copied);
    }

    /** The port it answers on. */
    public int port() {
        return server.getAddress().getPort();
    }

    /** The host names it answers for. */
    public List<String> hosts() {
        return sites.keySet().stream().sorted().toList();
    }

    /** What a crawler of the sample is told to use as its proxy: {@code http://127.0.0.1:PORT}. */
    public String proxy() {
        return "http://127.0.0.1:" + port();
    }

    /** Where a site starts: {@code http://host}. */
    public static String origin(String host) {
        return "http://" + host;
    }

    /** The marks and works of the sample's clients, each work with its text. */
    public List<Right> rights() {
        return rights;
    }

    /** The ground truth of every listing. */
    public List<SampleLabel> labels() {
        List<SampleLabel> labels = new ArrayList<>();
        for (Site site : sites.values()) {
            String origin = origin(site.spec().host());
            site.listings().forEach(l -> labels.add(new SampleLabel(origin + site.pathOf(l), l.kind(), l.right())));
            if (site instanceof SitemapSite) {
                String pdf = origin + SitemapSite.CATALOGUE;
                labels.add(new SampleLabel(pdf, LabelKind.COPIED_TEXT, Optional.of(new RightId("W-KESTRELANE-GUIDE"))));
                labels.add(new SampleLabel(pdf, LabelKind.IDENTICAL, Optional.of(new RightId("TM-ORBELLO"))));
            }
        }
        labels.addAll(NewNames.labels());
        return List.copyOf(labels);
    }

    /** The listings as a faultless crawler would publish them: for checking the matcher without crawling. */
    List<Listing> asCrawled() {
        Stream<Listing> offers = sites.values().stream()
                .flatMap(site -> site.listings().stream().map(listing -> asCrawled(site, listing)));
        return Stream.concat(offers, NewNames.asCrawled().stream()).toList();
    }

    private static Listing asCrawled(Site site, SampleListing offer) {
        SiteSpec spec = site.spec();
        String url = origin(spec.host()) + site.pathOf(offer);
        return new Listing(
                ListingId.of(spec.source(), url),
                spec.source(),
                "marketplace".equals(spec.build()) ? Channel.MARKETPLACE : Channel.WEB,
                url,
                List.of(spec.market()),
                spec.language(),
                offer.title(),
                offer.description(),
                offer.brand().orElse(null),
                spec.category(offer.niceClass()),
                null,
                null,
                offer.price(),
                Availability.IN_STOCK,
                new Seller(offer.seller(), offer.seller(), null, null),
                List.of(hashed(offer.picture())),
                null,
                null,
                null,
                null);
    }

    private static ListingImage hashed(String url) {
        try {
            Pdq pdq = Pdq.of(Pictures.read(picture(URI.create(url).getPath()).body()));
            return new ListingImage(url, null, pdq.isTelling() ? pdq.hash().toString() : null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String host = hostOf(exchange);
            Site site = sites.get(host);
            URI uri = exchange.getRequestURI();
            Reply reply = uri.getPath().startsWith("/img/")
                    ? picture(uri.getPath())
                    : site == null ? other(host, uri) : site.reply(Ask.of(uri));
            send(exchange, reply);
        }
    }

    private static String hostOf(HttpExchange exchange) {
        String host = exchange.getRequestHeaders().getFirst("Host");
        return host == null ? "" : host.replaceFirst(":\\d+$", "");
    }

    private static Reply picture(String path) {
        Optional<byte[]> photograph = Photograph.at(path);
        if (photograph.isPresent()) {
            return Reply.bytes("image/jpeg", photograph.get());
        }
        String number = path.replaceAll("[^0-9]", "");
        return number.isEmpty() || number.length() > 8
                ? Reply.notFound()
                : Reply.bytes("image/png", Picture.png(Integer.parseInt(number)));
    }

    private Reply other(String host, URI uri) {
        boolean person = host.equals("127.0.0.1") || host.equals("localhost");
        if (PICTURES.equals(origin(host)) && uri.getPath().equals("/robots.txt")) {
            return Reply.text("text/plain; charset=utf-8", "User-agent: *\nDisallow: /originals/\n");
        }
        return person ? directory(uri) : NewNames.reply(host, uri.getPath()).orElseGet(Reply::notFound);
    }

    /** For people, whose machine does not know the invented names: every site again under {@code /@host/}. */
    private Reply directory(URI uri) {
        String path = uri.getPath();
        if (path.startsWith("/@")) {
            int slash = path.indexOf('/', 2);
            Site site = sites.get(slash < 0 ? path.substring(2) : path.substring(2, slash));
            if (site != null) {
                Ask ask = new Ask(
                        slash < 0 ? "/" : path.substring(slash), Ask.of(uri).query());
                return rebased(site.reply(ask), "/@" + site.spec().host());
            }
        }
        List<String> links =
                hosts().stream().map(h -> Markup.link("/@" + h + "/", h)).toList();
        return Reply.html("<!doctype html><meta charset=\"utf-8\"><title>Sample web</title><h1>Sample web</h1>"
                + Markup.links(links));
    }

    private static Reply rebased(Reply reply, String prefix) {
        if (!reply.contentType().startsWith("text/html")) {
            return reply;
        }
        String page = new String(reply.body(), StandardCharsets.UTF_8);
        return Reply.html(page.replace("href=\"/", "href=\"" + prefix + "/")
                .replace("action=\"/", "action=\"" + prefix + "/")
                .replace("src=\"" + PICTURES, "src=\""));
    }

    private static void send(HttpExchange exchange, Reply reply) throws IOException {
        CRC32 crc = new CRC32();
        crc.update(reply.body());
        String etag = "\"" + Long.toHexString(crc.getValue()) + "\"";
        exchange.getResponseHeaders().set("Content-Type", reply.contentType());
        exchange.getResponseHeaders().set("ETag", etag);
        reply.headers().forEach(exchange.getResponseHeaders()::set);
        boolean known = etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
        if (known || "HEAD".equals(exchange.getRequestMethod())) {
            exchange.sendResponseHeaders(known ? 304 : reply.status(), -1);
        } else {
            exchange.sendResponseHeaders(reply.status(), reply.body().length == 0 ? -1 : reply.body().length);
            exchange.getResponseBody().write(reply.body());
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
