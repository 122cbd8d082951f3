package org.rightswatch.local.cli;

import java.util.concurrent.Callable;
import org.rightswatch.contracts.topic.Topic;
import org.rightswatch.contracts.topic.Topics;
import org.rightswatch.platform.cli.Terminal;
import org.rightswatch.platform.kafka.KafkaClients;
import org.rightswatch.platform.kafka.KafkaSettings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code topics create}: the catalogue's topics, before any service starts (the services create what is missing too). */
@Terminal
@Command(
        name = "topics",
        description = "Create the topics of the catalogue in Kafka.",
        subcommands = TopicsCommand.Create.class)
final class TopicsCommand implements Runnable {

    @Spec
    private picocli.CommandLine.Model.CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say topics create");
    }

    /** Waits for Kafka, then creates what is missing. */
    @Terminal
    @Command(name = "create", description = "Create what is missing; existing topics are left as they are.")
    static final class Create implements Callable<Integer> {

        @Mixin
        private ConfigOption config;

        @Override
        public Integer call() throws InterruptedException {
            KafkaSettings settings = config.settings().section("kafka", KafkaSettings.class);
            try (KafkaClients kafka = new KafkaClients(settings)) {
                kafka.createMissingTopics(Topics.all());
            }
            for (Topic<?> topic : Topics.all()) {
                System.out.println(topic.name() + "  " + topic.partitions() + " partitions, "
                        + topic.cleanUp().policy() + ", key: " + topic.keyedBy());
            }
            return 0;
        }
    }
}
