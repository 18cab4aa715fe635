package io.quaymaster.aws.dynamodb.account;

import io.micronaut.context.annotation.Requires;
import io.quaymaster.account.Account;
import io.quaymaster.account.AccountId;
import io.quaymaster.account.Fence;
import io.quaymaster.account.PastLease;
import io.quaymaster.account.store.AccountStore;
import io.quaymaster.account.store.AccountWrite;
import io.quaymaster.aws.dynamodb.account.AccountItemWrites.Condition;
import io.quaymaster.aws.dynamodb.table.Attributes;
import io.quaymaster.aws.dynamodb.table.Item;
import io.quaymaster.aws.function.AccountFunction;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * Accounts in DynamoDB, one item each; calls throw {@link io.quaymaster.aws.AwsCallFailed}. There
 * is none in a process that calls the account function.
 */
@Singleton
@Requires(missingProperty = AccountFunction.SETTING)
public class DynamoDbAccountStore implements AccountStore {
  private final AccountTables tables;
  private final AccountItemWrites writes;

  DynamoDbAccountStore(AccountTables tables, AccountItemWrites writes) {
    this.tables = tables;
    this.writes = writes;
  }

  @Override
  public Optional<Account> find(AccountId id) {
    return item(id).flatMap(AccountItems::account);
  }

  private Optional<Item> item(AccountId id) {
    GetItemResponse found =
        AccountTables.asked(
            "read account " + id + " in table " + tables.accounts(),
            () ->
                tables
                    .client()
                    .getItem(
                        g ->
                            g.tableName(tables.accounts())
                                .key(AccountItems.key(id))
                                .consistentRead(true)));
    return found.hasItem() ? Optional.of(new Item(found.item())) : Optional.empty();
  }

  @Override
  public List<Account> list() {
    return AccountTables.asked(
        "list table " + tables.accounts(),
        () ->
            tables
                .client()
                .scanPaginator(s -> s.tableName(tables.accounts()).consistentRead(true))
                .items()
                .stream()
                .flatMap(values -> AccountItems.account(new Item(values)).stream())
                .toList());
  }

  @Override
  public boolean write(AccountWrite write) {
    Account account = write.account();
    return switch (write) {
      case AccountWrite.Created _ -> create(account);
      case AccountWrite.Replaced _ ->
          writes.put(AccountItems.item(account), Condition.version(account.version() - 1));
      case AccountWrite.Ended _ ->
          writes.putWithLine(
              AccountItems.item(account),
              Condition.version(account.version() - 1),
              LeaseItems.line(account.last().orElseThrow()));
      case AccountWrite.Removed _ ->
          writes.put(AccountItems.left(account), Condition.version(account.version()));
    };
  }

  private boolean create(Account account) {
    Optional<Item> before = item(account.id());
    if (before.isEmpty()) {
      return writes.put(AccountItems.item(account), Condition.absent());
    }
    Item left = before.orElseThrow();
    if (left.optionalText(AccountItems.STATE).isPresent()) {
      return false;
    }
    long version = left.number(AccountItems.VERSION);
    Fence fence = new Fence(left.number(AccountItems.FENCE));
    return writes.put(
        AccountItems.item(account.goingOn(version, fence, left.instant(AccountItems.QUIET_FROM))),
        Condition.left(version));
  }

  @Override
  public List<PastLease> history(AccountId id, Optional<Fence> before, int limit) {
    QueryRequest query =
        QueryRequest.builder()
            .tableName(tables.leases())
            .keyConditionExpression("accountId = :id AND fence < :before")
            .expressionAttributeValues(
                Map.of(
                    ":id",
                    Attributes.text(id.value()),
                    ":before",
                    Attributes.number(before.map(Fence::value).orElse(Long.MAX_VALUE))))
            .scanIndexForward(false)
            .consistentRead(true)
            .limit(limit)
            .build();
    return AccountTables.asked(
        "list the leases of account " + id + " in table " + tables.leases(),
        () ->
            tables.client().queryPaginator(query).items().stream()
                .limit(limit)
                .map(values -> LeaseItems.past(new Item(values), id))
                .toList());
  }
}
