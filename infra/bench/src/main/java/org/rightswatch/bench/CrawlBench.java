package org.rightswatch.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import org.rightswatch.contracts.crawl.FetchReport;
import org.rightswatch.contracts.topic.Topics;
import org.rightswatch.crawler.capture.Captures;
import org.rightswatch.crawler.capture.WarcCaptures;
import org.rightswatch.crawler.publish.KafkaListings;
import org.rightswatch.crawler.publish.ListingSink;
import org.rightswatch.engines.KafkaBroker;
import org.rightswatch.platform.kafka.KafkaClients;
import org.rightswatch.platform.kafka.KafkaSettings;

/**
 * The crawler's visits on a loopback server, without delay, beside wget on the same pages in turns: fetched and read only, and
 * with captures and Kafka beside {@code wget --warc-file}. The server runs in this process, so its work counts as ours. What
 * is measured is a crawler that runs for long; how it begins is told beside it.
 */
final class CrawlBench implements Bench {

    private static final int LISTINGS_PER_PAGE = 50;
    private static final ListingSink NOWHERE = listings -> 0;
    private static final int MOST_WARM_UPS = 8;

    /** Of the time of a run, what the compilers may still take when the crawler counts as warm. */
    private static final double RESTING = 0.05;

    private final OperatingSystemMXBean machine = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private final CompilationMXBean compilers = ManagementFactory.getCompilationMXBean();

    @Override
    public String name() {
        return "crawl";
    }

    @Override
    public String measures() {
        return "pages a second that are fetched and read, and kept and published too, each beside wget in the same run";
    }

    @Override
    public void run(Scale scale, Consumer<Figure> figures) throws Exception {
        Path folder = Files.createTempDirectory("rightswatch-bench");
        try {
            PageMix mix = PageMix.into(Files.createDirectory(folder.resolve("pages")));
            List<String> urls = urls(mix, Math.max(100, scale.listings() / LISTINGS_PER_PAGE));
            try (PageServer server = new PageServer(mix);
                    CrawlRun crawl = new CrawlRun(server.port(), urls)) {
                String pages = urls.size() + (mix.real() ? " saved real pages" : " own small pages");
                Wget wget = new Wget(folder, server.port(), urls);
                read(scale, figures, pages, new Side(crawl, wget, urls));
                keep(scale, figures, folder, new Side(crawl, wget, urls));
            }
        } finally {
            TopologyBench.delete(folder);
        }
    }

    private record Side(CrawlRun crawl, Wget wget, List<String> urls) {}

    /** Every page under as many addresses as it takes, so that nothing is answered from what is known. */
    private static List<String> urls(PageMix mix, int count) {
        List<String> urls = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            String url = mix.pages().get(i % mix.pages().size()).url();
            urls.add(PageServer.turned(url, i / mix.pages().size()));
        }
        return urls;
    }

    private void read(Scale scale, Consumer<Figure> figures, String pages, Side side) throws Exception {
        Series series = new Series("fetch and read, " + pages, "wget", figures);
        CrawlRun.Outlet outlet = new CrawlRun.Outlet(Captures.NONE, NOWHERE, report -> {});
        figures.accept(new Figure("fetch and read while warming up", "pages/s", warmUp(side, outlet)));
        side.wget().plain();
        for (int run = 0; run < scale.runs(); run++) {
            long cpu = machine.getProcessCpuTime();
            double rate = side.crawl().rate(side.urls(), outlet);
            cpu = machine.getProcessCpuTime() - cpu;
            series.add(rate, cpu / 1e6 / side.urls().size(), side.wget().plain());
        }
        series.tell();
    }

    /** A crawler runs for months and its compilers for minutes: until they rest, runs are told apart. */
    private List<Double> warmUp(Side side, CrawlRun.Outlet outlet) throws InterruptedException {
        List<Double> rates = new ArrayList<>();
        double compiling = 1;
        while (compiling > RESTING && rates.size() < MOST_WARM_UPS) {
            long compiled = compilers.getTotalCompilationTime();
            double rate = side.crawl().rate(side.urls(), outlet);
            double millis = 1000 * side.urls().size() / rate;
            compiling = (compilers.getTotalCompilationTime() - compiled) / millis;
            rates.add(rate);
        }
        return rates;
    }

    private void keep(Scale scale, Consumer<Figure> figures, Path folder, Side side) throws Exception {
        Series series = new Series("fetch, read, WARC and Kafka", "wget --warc-file", figures);
        try (KafkaBroker broker = KafkaBroker.start(folder.resolve("broker"));
                KafkaClients kafka = new KafkaClients(KafkaSettings.of(broker.bootstrapServers()))) {
            kafka.createMissingTopics(Topics.all());
            KafkaListings listings = new KafkaListings(kafka, record -> {}, Clock.systemUTC());
            for (int run = 0; run <= scale.runs(); run++) {
                Path warcs = folder.resolve("warc-" + run);
                long cpu = machine.getProcessCpuTime();
                double rate;
                try (WarcCaptures captures = WarcCaptures.in(warcs, "RightsWatch bench", Clock.systemUTC())) {
                    rate = side.crawl()
                            .rate(side.urls(), new CrawlRun.Outlet(captures, listings, report -> send(kafka, report)));
                }
                cpu = machine.getProcessCpuTime() - cpu;
                TopologyBench.delete(warcs);
                OptionalDouble other = side.wget().withWarc();
                if (run > 0) {
                    series.add(rate, cpu / 1e6 / side.urls().size(), other);
                }
            }
        }
        series.tell();
    }

    private static void send(KafkaClients kafka, FetchReport report) {
        kafka.send(Topics.CRAWL_OUTCOMES, report.politenessKey(), report).join();
    }

    /** The runs of one side by side comparison. */
    private static final class Series {

        private final String name;
        private final String other;
        private final Consumer<Figure> figures;
        private final List<Double> rates = new ArrayList<>();
        private final List<Double> millis = new ArrayList<>();
        private final List<Double> others = new ArrayList<>();
        private final List<Double> ratios = new ArrayList<>();

        Series(String name, String other, Consumer<Figure> figures) {
            this.name = name;
            this.other = other;
            this.figures = figures;
        }

        void add(double rate, double cpuMillis, OptionalDouble itsOther) {
            rates.add(rate);
            millis.add(cpuMillis);
            itsOther.ifPresent(value -> {
                others.add(value);
                ratios.add(rate / value);
            });
        }

        void tell() {
            figures.accept(new Figure(name, "pages/s", rates));
            figures.accept(new Figure(name + ", processor time of a page, server included", "ms", millis));
            if (!others.isEmpty()) {
                figures.accept(new Figure(other, "pages/s", others));
                figures.accept(new Figure("ours / " + other, "", ratios));
            }
        }
    }
}
