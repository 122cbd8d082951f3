package org.rightswatch.crawler.schedule;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.rightswatch.platform.problem.Problem;

/** The database of the schedule: opened, and its tables made or brought up to date. */
final class ScheduleDatabase implements AutoCloseable {

    private static final int CONNECTIONS = 5;
    private static final long WAIT_MILLIS = 10_000;

    private final HikariDataSource pool;
    private final boolean postgres;

    private ScheduleDatabase(HikariDataSource pool, boolean postgres) {
        this.pool = pool;
        this.postgres = postgres;
    }

    /** An H2 file below the directory, or the configured PostgreSQL. */
    static ScheduleDatabase open(Schedule.@Nullable Database settings, Path directory) {
        HikariConfig config = new HikariConfig();
        config.setPoolName("schedule");
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(WAIT_MILLIS);
        if (settings == null) {
            config.setJdbcUrl("jdbc:h2:file:" + directory.resolve("schedule").toAbsolutePath());
            config.setUsername("sa");
            config.setPassword("");
            return migrated(config, false);
        }
        config.setJdbcUrl(settings.url());
        config.setUsername(settings.username());
        config.setPassword(
                settings.password() == null ? "" : settings.password().reveal());
        return migrated(config, true);
    }

    private static ScheduleDatabase migrated(HikariConfig config, boolean postgres) {
        HikariDataSource pool = null;
        try {
            pool = new HikariDataSource(config);
            Flyway.configure()
                    .dataSource(pool)
                    .locations("classpath:org/rightswatch/crawler/schedule/" + (postgres ? "postgresql" : "h2"))
                    .table("crawler_schema_history")
                    .baselineOnMigrate(true)
                    .baselineVersion("0")
                    .load()
                    .migrate();
            return new ScheduleDatabase(pool, postgres);
        } catch (FlywayException | com.zaxxer.hikari.pool.HikariPool.PoolInitializationException e) {
            if (pool != null) {
                pool.close();
            }
            String mend = postgres
                    ? "check crawler.database and that the server is reachable"
                    : "stop the other process that uses this data directory, or choose another";
            throw new Problem(
                            "the crawler's schedule database cannot be opened (" + firstLine(e) + ")",
                            config.getJdbcUrl(),
                            mend)
                    .causedBy(e);
        }
    }

    private static String firstLine(Exception e) {
        Throwable root = e;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return String.valueOf(root.getMessage()).lines().findFirst().orElse("no reason given");
    }

    DataSource dataSource() {
        return pool;
    }

    boolean isPostgres() {
        return postgres;
    }

    @Override
    public void close() {
        pool.close();
    }
}
