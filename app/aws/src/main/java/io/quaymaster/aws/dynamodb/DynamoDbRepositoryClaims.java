package io.quaymaster.aws.dynamodb;

import io.quaymaster.aws.dynamodb.table.Attributes;
import io.quaymaster.aws.dynamodb.table.ItemKey;
import io.quaymaster.aws.dynamodb.table.LedgerTable;
import io.quaymaster.aws.dynamodb.table.Update;
import io.quaymaster.aws.dynamodb.table.WriteOutcome.Refused;
import io.quaymaster.aws.dynamodb.table.WriteOutcome.Written;
import io.quaymaster.kernel.RepositoryId;
import io.quaymaster.publish.RepositoryClaims;
import io.quaymaster.run.RunKey;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Claims in DynamoDB, one item a repository. It outlives the claim, so that the fence rises. */
@Singleton
public class DynamoDbRepositoryClaims implements RepositoryClaims {
  private static final Logger LOG = LoggerFactory.getLogger(DynamoDbRepositoryClaims.class);

  /** No executor lives so long; after it the fence may begin anew. */
  private static final Duration KEPT = Duration.ofDays(30);

  private final LedgerTable table;

  public DynamoDbRepositoryClaims(LedgerTable table) {
    this.table = table;
  }

  @Override
  public ClaimOutcome take(RepositoryId repository, RunKey holder, Instant now, Instant until) {
    Update update =
        Update.of(key(repository))
            .set("holder", Attributes.text(holder.toString()))
            .set("until", Attributes.instant(until))
            .set("expiresAt", Attributes.number(until.plus(KEPT).getEpochSecond()))
            .add("fence", 1)
            .when("attribute_not_exists(#pk) OR #until <= :now OR #holder = :holder")
            .with("now", Attributes.instant(now));
    return switch (table.update(update)) {
      case Written(var item) -> new ClaimOutcome.Taken(item.number("fence"));
      case Refused(var item) ->
          new ClaimOutcome.Held(RunKey.parse(item.text("holder")), item.instant("until"));
    };
  }

  @Override
  public boolean renew(RepositoryId repository, long fence, Instant until) {
    return end(repository, fence, until);
  }

  @Override
  public void giveUp(RepositoryId repository, long fence) {
    if (!end(repository, fence, Instant.EPOCH)) {
      LOG.info("the claim on repository {} was taken by another run meanwhile", repository);
    }
  }

  private boolean end(RepositoryId repository, long fence, Instant until) {
    return table
        .update(
            Update.of(key(repository))
                .set("until", Attributes.instant(until))
                .when("#fence = :fence")
                .with("fence", Attributes.number(fence)))
        .written();
  }

  private static ItemKey key(RepositoryId repository) {
    return new ItemKey("REPOSITORY#" + repository, "CLAIM");
  }
}
