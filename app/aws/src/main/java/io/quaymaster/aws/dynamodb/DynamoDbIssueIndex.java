package io.quaymaster.aws.dynamodb;

import io.quaymaster.aws.dynamodb.table.Attributes;
import io.quaymaster.aws.dynamodb.table.Item;
import io.quaymaster.aws.dynamodb.table.ItemKey;
import io.quaymaster.aws.dynamodb.table.LedgerTable;
import io.quaymaster.aws.dynamodb.table.Update;
import io.quaymaster.aws.dynamodb.table.WriteOutcome;
import io.quaymaster.aws.dynamodb.table.WriteOutcome.Refused;
import io.quaymaster.aws.dynamodb.table.WriteOutcome.Written;
import io.quaymaster.kernel.IssueNumber;
import io.quaymaster.kernel.RepositoryId;
import io.quaymaster.roadmap.issue.Identity;
import io.quaymaster.roadmap.issue.IssueIndex;
import io.quaymaster.run.RunKey;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The issues of roadmap items in DynamoDB, one entry each, every change one conditional write. When
 * the answer to a claim is lost, the SDK's second attempt finds the run's own claim: the entry then
 * seems to be unfinished, which costs a look for an issue and nothing else.
 */
@Singleton
public class DynamoDbIssueIndex implements IssueIndex {
  private static final Logger LOG = LoggerFactory.getLogger(DynamoDbIssueIndex.class);
  private static final String MINE = "#holder = :holder";

  /** Stands for no time, since an update can't remove what it also copies. */
  private static final Instant NEVER = Instant.EPOCH;

  private final LedgerTable table;

  public DynamoDbIssueIndex(LedgerTable table) {
    this.table = table;
  }

  @Override
  public Optional<IssueNumber> find(RepositoryId repository, Identity identity) {
    return table.find(key(repository, identity)).flatMap(DynamoDbIssueIndex::issue);
  }

  @Override
  public Claim claim(
      RepositoryId repository, Identity identity, RunKey holder, Instant now, Instant until) {
    Update update =
        Update.of(key(repository, identity))
            .set("holder", Attributes.text(holder.toString()))
            .set("until", Attributes.instant(until))
            .setFormer("formerSince", "unfinishedSince", Attributes.instant(NEVER))
            .setOnce("unfinishedSince", Attributes.instant(now))
            .when("attribute_not_exists(#holder) OR " + MINE + " OR #until <= :now")
            .with("now", Attributes.instant(now));
    return switch (table.update(update)) {
      case Written(var item) ->
          new Claim.Held(
              issue(item), item.optionalInstant("formerSince").filter(at -> !at.equals(NEVER)));
      case Refused(var item) ->
          new Claim.Taken(RunKey.parse(item.text("holder")), item.instant("until"));
    };
  }

  @Override
  public boolean record(
      RepositoryId repository, Identity identity, RunKey holder, IssueNumber issue) {
    return table
        .update(
            freed(repository, identity, holder)
                .set("issue", Attributes.number(issue.value()))
                .remove("unfinishedSince"))
        .written();
  }

  @Override
  public void release(RepositoryId repository, Identity identity, RunKey holder) {
    WriteOutcome outcome = table.update(freed(repository, identity, holder));
    LOG.debug("entry {} {}", identity, outcome.written() ? "given back" : "is not of " + holder);
  }

  private static Update freed(RepositoryId repository, Identity identity, RunKey holder) {
    return Update.of(key(repository, identity))
        .remove("holder")
        .remove("until")
        .remove("formerSince")
        .when(MINE)
        .with("holder", Attributes.text(holder.toString()));
  }

  private static Optional<IssueNumber> issue(Item item) {
    return item.optionalNumber("issue").map(IssueNumber::new);
  }

  private static ItemKey key(RepositoryId repository, Identity identity) {
    return new ItemKey("ISSUE#" + repository + "#" + identity, "ISSUE");
  }
}
