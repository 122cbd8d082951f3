package org.rightswatch.crawler.schedule;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TimeZone;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.quartz.CronExpression;
import org.quartz.CronScheduleBuilder;
import org.quartz.CronTrigger;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.TriggerKey;
import org.quartz.impl.StdSchedulerFactory;
import org.quartz.impl.jdbcjobstore.JobStoreTX;
import org.quartz.impl.jdbcjobstore.PostgreSQLDelegate;
import org.quartz.impl.jdbcjobstore.StdJDBCDelegate;
import org.quartz.impl.matchers.GroupMatcher;
import org.quartz.utils.ConnectionProvider;
import org.quartz.utils.DBConnectionManager;
import org.rightswatch.platform.problem.Problem;
import org.rightswatch.platform.settings.Secret;

/** The running schedule of all sources. */
public final class Schedule implements AutoCloseable {

    /** In every row, so never change it. */
    private static final String NAME = "rightswatch-crawler";

    private static final String GROUP = "sources";
    private static final TimeZone UTC = TimeZone.getTimeZone("UTC");

    private final ScheduleDatabase database;
    private final Scheduler scheduler;

    private Schedule(ScheduleDatabase database, Scheduler scheduler) {
        this.database = database;
        this.scheduler = scheduler;
    }

    /**
     * Where the schedule is kept when not in a file of its own.
     *
     * @param url {@code jdbc:postgresql://host/database}
     */
    public record Database(
            String url, String username, @Nullable Secret password) {}

    /** A source and its cron expression. */
    public record Entry(String source, String cron) {}

    /** Opens the database and makes the schedule ready; {@link #start} lets it run. */
    public static Schedule open(@Nullable Database settings, Path directory, Seeder seeder) {
        ScheduleDatabase database = ScheduleDatabase.open(settings, directory);
        try {
            return new Schedule(database, scheduler(database, seeder));
        } catch (SchedulerException e) {
            database.close();
            throw Problem.failed("the schedule cannot be opened (" + e.getMessage() + ")", "crawler", "see the log")
                    .causedBy(e);
        }
    }

    private static Scheduler scheduler(ScheduleDatabase database, Seeder seeder) throws SchedulerException {
        String pool = "crawler-" + UUID.randomUUID();
        DBConnectionManager.getInstance().addConnectionProvider(pool, new Pool(database));
        StdSchedulerFactory factory = new StdSchedulerFactory(properties(pool, database.isPostgres()));
        Scheduler scheduler = factory.getScheduler();
        scheduler.setJobFactory((bundle, itsScheduler) -> new SeedJob(seeder));
        return scheduler;
    }

    private static Properties properties(String dataSource, boolean postgres) {
        Properties all = new Properties();
        all.setProperty(StdSchedulerFactory.PROP_SCHED_INSTANCE_NAME, NAME);
        all.setProperty(StdSchedulerFactory.PROP_SCHED_INSTANCE_ID, "AUTO");
        all.setProperty("org.quartz.jobStore.class", JobStoreTX.class.getName());
        all.setProperty(
                "org.quartz.jobStore.driverDelegateClass",
                (postgres ? PostgreSQLDelegate.class : StdJDBCDelegate.class).getName());
        all.setProperty("org.quartz.jobStore.dataSource", dataSource);
        all.setProperty("org.quartz.jobStore.tablePrefix", "QRTZ_");
        all.setProperty("org.quartz.jobStore.useProperties", "true");
        all.setProperty("org.quartz.jobStore.isClustered", String.valueOf(postgres));
        all.setProperty("org.quartz.jobStore.acquireTriggersWithinLock", "true");
        all.setProperty("org.quartz.threadPool.class", "org.quartz.simpl.SimpleThreadPool");
        all.setProperty("org.quartz.threadPool.threadCount", "2");
        all.setProperty("org.quartz.scheduler.skipUpdateCheck", "true");
        return all;
    }

    /** The time between the next two due times of a cron expression; empty when there are none. */
    public static Optional<Duration> interval(String cron, Instant from) {
        try {
            CronExpression expression = new CronExpression(cron);
            expression.setTimeZone(UTC);
            Date first = expression.getNextValidTimeAfter(Date.from(from));
            Date second = first == null ? null : expression.getNextValidTimeAfter(first);
            return second == null
                    ? Optional.empty()
                    : Optional.of(Duration.between(first.toInstant(), second.toInstant()));
        } catch (ParseException e) {
            return Optional.empty();
        }
    }

    /** Makes the stored schedule what the configuration says: adds, changes, removes. */
    public void set(List<Entry> entries) {
        try {
            Set<String> wanted = new HashSet<>();
            for (Entry entry : entries) {
                wanted.add(entry.source());
                put(entry);
            }
            for (JobKey key : scheduler.getJobKeys(GroupMatcher.jobGroupEquals(GROUP))) {
                if (!wanted.contains(key.getName())) {
                    scheduler.deleteJob(key);
                }
            }
        } catch (SchedulerException e) {
            throw failed(e);
        }
    }

    /** An unchanged trigger keeps its next time, so that a run missed while we were down is still made up. */
    private void put(Entry entry) throws SchedulerException {
        Trigger stored = scheduler.getTrigger(TriggerKey.triggerKey(entry.source(), GROUP));
        if (stored instanceof CronTrigger cron && cron.getCronExpression().equals(entry.cron())) {
            return;
        }
        JobDetail job = JobBuilder.newJob(SeedJob.class)
                .withIdentity(entry.source(), GROUP)
                .requestRecovery()
                .storeDurably()
                .build();
        scheduler.scheduleJob(job, Set.of(trigger(entry)), true);
    }

    private static Trigger trigger(Entry entry) {
        return TriggerBuilder.newTrigger()
                .withIdentity(entry.source(), GROUP)
                .withSchedule(CronScheduleBuilder.cronSchedule(entry.cron())
                        .inTimeZone(UTC)
                        .withMisfireHandlingInstructionFireAndProceed())
                .build();
    }

    /** Lets due times happen. */
    public void start() {
        try {
            scheduler.start();
        } catch (SchedulerException e) {
            throw failed(e);
        }
    }

    /** One line when something is wrong with a trigger. */
    public Optional<String> trouble() {
        try {
            for (TriggerKey key : scheduler.getTriggerKeys(GroupMatcher.triggerGroupEquals(GROUP))) {
                if (scheduler.getTriggerState(key) == Trigger.TriggerState.ERROR) {
                    return Optional.of("the trigger of source " + key.getName() + " is in state ERROR");
                }
            }
            return Optional.empty();
        } catch (SchedulerException e) {
            return Optional.of("the schedule's database does not answer: " + e.getMessage());
        }
    }

    private static Problem failed(SchedulerException e) {
        return Problem.failed("the schedule does not work (" + e.getMessage() + ")", "crawler", "check its database")
                .causedBy(e);
    }

    @Override
    public void close() {
        try {
            scheduler.shutdown(true);
        } catch (SchedulerException e) {
            throw failed(e);
        } finally {
            database.close();
        }
    }

    /** Quartz's view of our pool. */
    private record Pool(ScheduleDatabase database) implements ConnectionProvider {

        @Override
        public Connection getConnection() throws SQLException {
            return database.dataSource().getConnection();
        }

        @Override
        public void shutdown() {}

        @Override
        public void initialize() {}
    }
}
