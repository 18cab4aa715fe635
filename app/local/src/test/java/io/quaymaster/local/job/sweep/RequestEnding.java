package io.quaymaster.local.job.sweep;

import java.util.List;
import java.util.Set;

/**
 * How a request for a job ended, without ids and times.
 *
 * @param jobs of the issue
 * @param comments of the App, oldest first
 * @param asked the jobs that messages name; one may be named twice, as SQS itself may do it
 * @param heard state of the webhook in the ledger
 */
record RequestEnding(List<String> jobs, List<String> comments, Set<String> asked, String heard) {}
