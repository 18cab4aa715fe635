package io.quaymaster.aws.dynamodb;

import io.quaymaster.aws.dynamodb.table.Attributes;
import io.quaymaster.aws.dynamodb.table.Item;
import io.quaymaster.aws.dynamodb.table.ItemKey;
import io.quaymaster.aws.dynamodb.table.LedgerTable;
import io.quaymaster.kernel.InstallationId;
import io.quaymaster.kernel.InstalledRepository;
import io.quaymaster.kernel.IssueNumber;
import io.quaymaster.kernel.RepositoryId;
import io.quaymaster.kernel.RepositoryRef;
import io.quaymaster.triage.IssueFlag;
import io.quaymaster.triage.IssueFlag.Wish;
import io.quaymaster.triage.IssueFlags;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Flags in DynamoDB, those of an issue in one partition. */
@Singleton
public class DynamoDbIssueFlags implements IssueFlags {
  private final LedgerTable table;

  public DynamoDbIssueFlags(LedgerTable table) {
    this.table = table;
  }

  @Override
  public boolean raise(IssueFlag flag) {
    InstalledRepository repository = flag.repository();
    Map<String, AttributeValue> item =
        new HashMap<>(key(repository.id(), flag.issueId(), flag.wish()).attributes());
    item.put("installation", Attributes.number(repository.installation().value()));
    item.put("repositoryId", Attributes.number(repository.id().value()));
    item.put("repository", Attributes.text(repository.ref().toString()));
    item.put("number", Attributes.number(flag.issue().value()));
    item.put("issueId", Attributes.number(flag.issueId()));
    item.put("wish", Attributes.text(flag.wish().name()));
    item.put("by", Attributes.text(flag.by()));
    item.put("raisedAt", Attributes.instant(flag.raisedAt()));
    return table.put(item, "attribute_not_exists(#pk)", Map.of()).written();
  }

  @Override
  public boolean lower(RepositoryId repository, long issueId, Wish wish) {
    return table.delete(key(repository, issueId, wish));
  }

  @Override
  public List<IssueFlag> of(RepositoryId repository, long issueId) {
    return table.partition(partition(repository, issueId)).stream()
        .map(DynamoDbIssueFlags::flag)
        .toList();
  }

  private static ItemKey key(RepositoryId repository, long issueId, Wish wish) {
    return new ItemKey(partition(repository, issueId), wish.name());
  }

  private static String partition(RepositoryId repository, long issueId) {
    return "FLAG#" + repository + "#" + issueId;
  }

  private static IssueFlag flag(Item item) {
    return new IssueFlag(
        new InstalledRepository(
            new InstallationId(item.number("installation")),
            new RepositoryId(item.number("repositoryId")),
            RepositoryRef.parse(item.text("repository"))),
        new IssueNumber(item.number("number")),
        item.number("issueId"),
        Wish.named(item.text("wish")),
        item.text("by"),
        item.instant("raisedAt"));
  }
}
