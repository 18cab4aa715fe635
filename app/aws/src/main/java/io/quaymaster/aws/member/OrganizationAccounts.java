package io.quaymaster.aws.member;

import static io.quaymaster.aws.wire.AwsApi.ORGANIZATIONS;

import io.micronaut.context.annotation.Requires;
import io.quaymaster.account.AccountId;
import io.quaymaster.account.member.Organization;
import io.quaymaster.account.member.UnitId;
import io.quaymaster.aws.wire.AwsRefused;
import io.quaymaster.aws.wire.AwsSession;
import io.quaymaster.aws.wire.Paging;
import io.quaymaster.aws.wire.Tree;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** AWS Organizations, from the management account or a delegated administrator. */
@Singleton
@Requires(bean = StackSetSettings.class)
public final class OrganizationAccounts implements Organization {
  private final AwsSession aws;
  private final AtomicReference<@Nullable AccountId> management = new AtomicReference<>();

  public OrganizationAccounts(AwsSession aws) {
    this.aws = aws;
  }

  @Override
  public List<OrganizationAccount> accounts() {
    return aws.all(ORGANIZATIONS, "ListAccounts", Map.of(), Paging.NEXT_TOKEN, "Accounts").stream()
        .map(OrganizationAccounts::account)
        .toList();
  }

  @Override
  public Optional<OrganizationAccount> find(AccountId account) {
    return unlessMissing(
            "AccountNotFoundException",
            () ->
                aws.call(ORGANIZATIONS, "DescribeAccount", Map.of("AccountId", account.value()))
                    .at("Account"))
        .map(OrganizationAccounts::account);
  }

  @Override
  public Optional<UnitId> parent(AccountId account) {
    return unlessMissing(
            "ChildNotFoundException",
            () -> aws.call(ORGANIZATIONS, "ListParents", Map.of("ChildId", account.value())))
        .flatMap(answer -> answer.at("Parents").children().stream().findFirst())
        .map(parent -> new UnitId(parent.get("Id")));
  }

  @Override
  public Set<AccountId> directlyIn(UnitId unit) {
    return aws
        .all(
            ORGANIZATIONS,
            "ListAccountsForParent",
            Map.of("ParentId", unit.value()),
            Paging.NEXT_TOKEN,
            "Accounts")
        .stream()
        .map(a -> new AccountId(a.get("Id")))
        .collect(Collectors.toSet());
  }

  /** It never changes, so it is asked for once. */
  @Override
  public AccountId management() {
    AccountId known = management.get();
    if (known == null) {
      known =
          new AccountId(
              aws.call(ORGANIZATIONS, "DescribeOrganization", Map.of())
                  .get("Organization", "MasterAccountId"));
      management.set(known);
    }
    return known;
  }

  private static Optional<Tree> unlessMissing(String code, Supplier<Tree> call) {
    try {
      return Optional.of(call.get());
    } catch (AwsRefused e) {
      if (e.code().equals(code)) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /** The state has replaced the status; a member of an older model has only that. */
  private static OrganizationAccount account(Tree account) {
    String state = account.find("State").orElseGet(() -> account.get("Status"));
    Standing standing =
        switch (state) {
          case "ACTIVE" -> Standing.ACTIVE;
          case "PENDING_ACTIVATION" -> Standing.PENDING;
          case "SUSPENDED", "PENDING_CLOSURE", "CLOSED" -> Standing.ENDED;
          default ->
              throw new IllegalStateException(
                  "AWS Organizations gives an account a state that is not known here: " + state);
        };
    return new OrganizationAccount(new AccountId(account.get("Id")), standing);
  }
}
