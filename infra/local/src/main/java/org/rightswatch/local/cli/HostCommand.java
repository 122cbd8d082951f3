package org.rightswatch.local.cli;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;
import org.rightswatch.contracts.crawl.HostStop;
import org.rightswatch.contracts.topic.Topics;
import org.rightswatch.crawler.CrawlerSettings;
import org.rightswatch.crawler.pacing.PolitenessKeys;
import org.rightswatch.crawler.url.WebUrl;
import org.rightswatch.platform.cli.Terminal;
import org.rightswatch.platform.kafka.KafkaClients;
import org.rightswatch.platform.kafka.WholeTopic;
import org.rightswatch.platform.problem.Line;
import org.rightswatch.platform.problem.Problem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code host stop|release HOST}: the kill switch; {@code host list}: what it has been used for. */
@Command(
        name = "host",
        description = "Leave a host alone at once, in the whole cluster, or ask it again.",
        subcommands = {HostCommand.Stop.class, HostCommand.Release.class, HostCommand.ListHosts.class})
final class HostCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say host stop HOST, host release HOST or host list");
    }

    /** Which host, and why. */
    static final class Order {
        private static final Pattern HOST = Pattern.compile("[^\\s/?#@\\\\]+");

        @Mixin
        private ConfigOption config;

        @Parameters(
                paramLabel = "HOST",
                description = "A host name, with :PORT for a loopback address; names below it are meant too.")
        private String host;

        @Option(names = "--reason", paramLabel = "TEXT", description = "For the record.")
        private @Nullable String reason;

        @Option(names = "--by", paramLabel = "NAME", description = "Who gives the order (${DEFAULT-VALUE}).")
        private String by = System.getProperty("user.name", "operator");

        void send(HostStop.Order order) {
            WebUrl url = named(host);
            CrawlerSettings settings = config.settings().section("crawler", CrawlerSettings.class);
            String key = new PolitenessKeys(settings.owners()).of(url);
            try (KafkaClients kafka = LiveKafka.of(config)) {
                HostStop stop =
                        new HostStop(url.host(), order, by, Clock.systemUTC().instant(), reason);
                kafka.send(Topics.CRAWL_STOPS, key, stop).join();
            }
        }

        /** With a scheme or a path it would be read as another host, and nobody would notice that the right one goes on. */
        private static WebUrl named(String host) {
            return Optional.of(host)
                    .filter(HOST.asMatchPredicate())
                    .flatMap(name -> WebUrl.parse("http://" + name + "/"))
                    .orElseThrow(() ->
                            new Problem("is not a host name", "'" + host + "'", "give it without scheme and path"));
        }
    }

    /** Stop. */
    @Terminal
    @Command(
            name = "stop",
            description = "Nothing is asked of the host any more, and what is queued for it is dropped."
                    + " What is being fetched ends, within two seconds nothing new begins.")
    static final class Stop implements Callable<Integer> {
        @Mixin
        private Order order;

        @Override
        public Integer call() {
            order.send(HostStop.Order.STOP);
            System.err.println(Line.of(order.host) + " is left alone; `host release` undoes it");
            return 0;
        }
    }

    /** Release. */
    @Terminal
    @Command(name = "release", description = "The host may be asked again, from its sources' next run on.")
    static final class Release implements Callable<Integer> {
        @Mixin
        private Order order;

        @Override
        public Integer call() {
            order.send(HostStop.Order.RELEASE);
            System.err.println(Line.of(order.host) + " is asked again from its sources' next run on");
            return 0;
        }
    }

    /** What is left alone now. */
    @Terminal
    @Command(
            name = "list",
            description = "One line for each host that is left alone: host, since when, by whom, why."
                    + " Orders are kept for a year.")
    static final class ListHosts implements Callable<Integer> {
        @Mixin
        private ConfigOption config;

        @Spec
        private CommandSpec spec;

        @Override
        public Integer call() {
            Map<String, HostStop> stopped = new TreeMap<>();
            try (KafkaClients kafka = LiveKafka.of(config)) {
                WholeTopic.read(kafka, Topics.CRAWL_STOPS, record -> heed(record, stopped));
            }
            stopped.values().forEach(stop -> spec.commandLine().getOut().println(line(stop)));
            spec.commandLine().getErr().println(stopped.size() + " hosts are left alone");
            return 0;
        }

        private static void heed(ConsumerRecord<String, byte[]> record, Map<String, HostStop> stopped) {
            try {
                HostStop order = Topics.CRAWL_STOPS.values().deserializer().deserialize(record.topic(), record.value());
                if (order != null && order.order() == HostStop.Order.STOP) {
                    stopped.put(order.host(), order);
                } else if (order != null) {
                    stopped.remove(order.host());
                }
            } catch (SerializationException e) {
                // No crawler can read it either: it stands in quarantine.
            }
        }

        private static String line(HostStop stop) {
            String reason = stop.reason() == null ? "" : "  " + stop.reason();
            return Line.of(stop.host() + "  since " + ToTheSecond.of(stop.at()) + "  by " + stop.by() + reason);
        }
    }
}
