package io.quaymaster.aws.dynamodb.job;

import io.quaymaster.account.PoolName;
import io.quaymaster.aws.dynamodb.table.Attributes;
import io.quaymaster.aws.dynamodb.table.Item;
import io.quaymaster.aws.dynamodb.table.ItemKey;
import io.quaymaster.config.job.JobName;
import io.quaymaster.job.Job;
import io.quaymaster.job.JobId;
import io.quaymaster.kernel.InstallationId;
import io.quaymaster.kernel.InstalledRepository;
import io.quaymaster.kernel.IssueNumber;
import io.quaymaster.kernel.RepositoryId;
import io.quaymaster.kernel.RepositoryRef;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Jobs as items. */
final class JobItems {
  static final String OPEN = "JOB#open";

  /** After its end, as the runs that belong to it. */
  private static final Duration KEPT = Duration.ofDays(400);

  private JobItems() {}

  static String partition(RepositoryId repository, IssueNumber issue) {
    return "JOB#" + repository + "#" + issue;
  }

  /** Ended jobs are many, so that those of a pool must be found without reading the others'. */
  static String ended(PoolName pool) {
    return "JOB#ended#" + pool;
  }

  static ItemKey key(JobId id) {
    return new ItemKey(partition(id.repository(), id.issue()), id.name() + "#" + id.number());
  }

  static Map<String, AttributeValue> item(Job job) {
    Map<String, AttributeValue> item = new HashMap<>(key(job.id()).attributes());
    item.put("kind", Attributes.text(job.pool().value()));
    item.put("issue", Attributes.number(job.id().issue().value()));
    item.put("name", Attributes.text(job.id().name().value()));
    item.put("number", Attributes.number(job.id().number()));
    item.put("installation", Attributes.number(job.repository().installation().value()));
    item.put("repositoryId", Attributes.number(job.repository().id().value()));
    item.put("repository", Attributes.text(job.repository().ref().toString()));
    item.put("cause", Attributes.text(job.cause()));
    item.put("by", Attributes.text(job.by()));
    item.put("requestedAt", Attributes.instant(job.requestedAt()));
    item.put("losses", Attributes.number(job.losses()));
    item.put("revision", Attributes.number(job.revision()));
    item.put("updatedAt", Attributes.instant(job.updatedAt()));
    item.put("recentOf", Attributes.text(job.open() ? OPEN : ended(job.pool())));
    item.put("recentAt", Attributes.instant(job.open() ? job.requestedAt() : job.updatedAt()));
    StateItems.put(item, job.state());
    if (!job.open()) {
      item.put("expiresAt", Attributes.number(job.updatedAt().plus(KEPT).getEpochSecond()));
    }
    return item;
  }

  static Job job(Item item) {
    InstalledRepository repository =
        new InstalledRepository(
            new InstallationId(item.number("installation")),
            new RepositoryId(item.number("repositoryId")),
            RepositoryRef.parse(item.text("repository")));
    return new Job(
        new JobId(
            repository.id(),
            new IssueNumber(item.number("issue")),
            new JobName(item.text("name")),
            item.integer("number")),
        repository,
        new PoolName(item.text("kind")),
        item.text("cause"),
        item.text("by"),
        item.instant("requestedAt"),
        item.integer("losses"),
        StateItems.state(item),
        item.number("revision"),
        item.instant("updatedAt"));
  }
}
