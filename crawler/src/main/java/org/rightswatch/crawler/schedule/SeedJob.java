package org.rightswatch.crawler.schedule;

import java.time.Instant;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.quartz.JobExecutionException;

/** One due time of one source. */
@DisallowConcurrentExecution
final class SeedJob implements Job {

    private final Seeder seeder;

    SeedJob(Seeder seeder) {
        this.seeder = seeder;
    }

    @Override
    public void execute(JobExecutionContext context) throws JobExecutionException {
        Instant due = context.getScheduledFireTime().toInstant();
        String source = context.getJobDetail().getKey().getName();
        try {
            seeder.seed(source, due);
        } catch (RuntimeException e) {
            JobExecutionException again =
                    new JobExecutionException("seeds of " + source + " could not be sent", e, false);
            again.setRefireImmediately(context.getRefireCount() < 3);
            throw again;
        }
    }
}
