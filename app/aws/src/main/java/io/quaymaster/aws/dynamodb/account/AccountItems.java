package io.quaymaster.aws.dynamodb.account;

import io.quaymaster.account.Account;
import io.quaymaster.account.AccountId;
import io.quaymaster.account.AccountState;
import io.quaymaster.account.Blocker;
import io.quaymaster.account.Cleaning;
import io.quaymaster.account.Fence;
import io.quaymaster.account.Holder;
import io.quaymaster.account.Membership;
import io.quaymaster.account.Membership.Capability;
import io.quaymaster.account.Membership.RoleArn;
import io.quaymaster.account.PastLease.End;
import io.quaymaster.account.PoolName;
import io.quaymaster.account.Tenancy;
import io.quaymaster.account.store.FreeIndex;
import io.quaymaster.aws.dynamodb.table.Attributes;
import io.quaymaster.aws.dynamodb.table.Item;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Accounts as items. */
final class AccountItems {
  static final String ID = "accountId";
  static final String STATE = "state";
  static final String VERSION = "version";
  static final String FENCE = "fence";
  static final String QUIET_FROM = "quietFrom";
  static final String FREE_IN = "freeIn";
  static final String FREE_SINCE = "freeSince";

  private static final int FIELDS_OF_CLAIM = 3;

  private AccountItems() {}

  static Map<String, AttributeValue> key(AccountId id) {
    return Map.of(ID, Attributes.text(id.value()));
  }

  static Map<String, AttributeValue> item(Account account) {
    Map<String, AttributeValue> item = new HashMap<>(key(account.id()));
    item.put(STATE, Attributes.text(account.state().name()));
    item.put(VERSION, Attributes.number(account.version()));
    item.put(FENCE, Attributes.number(account.fence().value()));
    item.put("lastReleased", Attributes.instant(account.lastReleased()));
    putMember(item, account.member());
    account.tenancy().ifPresent(tenancy -> item.put("lease", tenancy(tenancy)));
    account.last().ifPresent(past -> item.put("last", AttributeValue.fromM(LeaseItems.past(past))));
    putCleaning(item, account.cleaning());
    account.blocker().ifPresent(why -> item.put("blocker", Attributes.remark(why.text())));
    if (account.free()) {
      item.put(FREE_IN, freeIn(account.member().pool(), FreeIndex.shardOf(account.id())));
      item.put(FREE_SINCE, Attributes.text(freeSince(account)));
    }
    return item;
  }

  /** What stays when an account leaves. */
  static Map<String, AttributeValue> left(Account account) {
    Map<String, AttributeValue> item = new HashMap<>(key(account.id()));
    item.put(VERSION, Attributes.number(account.version() + 1));
    item.put(FENCE, Attributes.number(account.fence().value()));
    item.put(QUIET_FROM, Attributes.instant(account.quietFrom()));
    return item;
  }

  static AttributeValue freeIn(PoolName pool, int shard) {
    return Attributes.text(pool + "#" + shard);
  }

  /** Of one length, so that the order of the texts is that of the moments. */
  private static String freeSince(Account account) {
    Instant since = account.lastReleased();
    return "%011d.%09d#%s".formatted(since.getEpochSecond(), since.getNano(), account.id());
  }

  private static void putMember(Map<String, AttributeValue> item, Membership member) {
    item.put("pool", Attributes.text(member.pool().value()));
    item.put("role", Attributes.text(member.role().value()));
    item.put("draining", AttributeValue.fromBool(member.draining()));
    item.put(
        "capabilities",
        AttributeValue.fromL(
            member.capabilities().stream()
                .map(Capability::value)
                .sorted()
                .map(Attributes::text)
                .toList()));
  }

  private static AttributeValue tenancy(Tenancy tenancy) {
    Map<String, AttributeValue> map = new HashMap<>(LeaseItems.lease(tenancy.lease()));
    map.put("renewed", Attributes.instant(tenancy.renewed()));
    tenancy.job().ifPresent(job -> map.put("job", Attributes.text(job.toString())));
    tenancy.ending().ifPresent(how -> map.put("ending", Attributes.text(how.name())));
    return AttributeValue.fromM(map);
  }

  private static void putCleaning(Map<String, AttributeValue> item, Cleaning cleaning) {
    item.put("cleaningAttempts", Attributes.number(cleaning.attempts()));
    item.put("cleanNotBefore", Attributes.instant(cleaning.notBefore()));
    cleaning
        .claim()
        .ifPresent(
            claim -> {
              Map<String, AttributeValue> map = HashMap.newHashMap(FIELDS_OF_CLAIM);
              map.put(FENCE, Attributes.number(claim.fence().value()));
              map.put("cleaner", Attributes.text(claim.cleaner().value()));
              map.put("until", Attributes.instant(claim.until()));
              item.put("cleaner", AttributeValue.fromM(map));
            });
  }

  /** The account, or empty for one that has left. */
  static Optional<Account> account(Item item) {
    return item.optionalText(STATE).map(state -> account(item, AccountState.valueOf(state)));
  }

  private static Account account(Item item, AccountState state) {
    Membership member = member(item);
    return new Account(
        member,
        state,
        item.number(VERSION),
        new Fence(item.number(FENCE)),
        part(item, "lease").map(lease -> tenancy(lease, member)),
        part(item, "last").map(last -> LeaseItems.past(last, member.id())),
        new Cleaning(
            item.integer("cleaningAttempts"),
            item.instant("cleanNotBefore"),
            part(item, "cleaner").map(claim -> claim(claim, member.id()))),
        item.optionalText("blocker").map(Blocker::new),
        item.instant("lastReleased"));
  }

  private static Optional<Item> part(Item item, String name) {
    return Optional.ofNullable(item.values().get(name)).map(map -> new Item(map.m()));
  }

  private static Membership member(Item item) {
    List<AttributeValue> capabilities =
        Optional.ofNullable(item.values().get("capabilities"))
            .map(AttributeValue::l)
            .orElse(List.of());
    return new Membership(
        new AccountId(item.text(ID)),
        new PoolName(item.text("pool")),
        capabilities.stream()
            .map(AttributeValue::s)
            .map(Capability::new)
            .collect(Collectors.toUnmodifiableSet()),
        new RoleArn(item.text("role")),
        item.flag("draining"));
  }

  private static Tenancy tenancy(Item item, Membership member) {
    return new Tenancy(
        LeaseItems.lease(item, member.id()),
        item.instant("renewed"),
        LeaseItems.job(item),
        item.optionalText("ending").map(End::valueOf));
  }

  private static Cleaning.Claim claim(Item item, AccountId account) {
    return new Cleaning.Claim(
        account,
        new Fence(item.number(FENCE)),
        new Holder(item.text("cleaner")),
        item.instant("until"));
  }
}
