package io.quaymaster.aws.function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.account.Account;
import io.quaymaster.account.AccountId;
import io.quaymaster.account.Membership;
import io.quaymaster.account.Membership.Capability;
import io.quaymaster.account.operate.Accounts;
import io.quaymaster.account.store.AccountStore;
import io.quaymaster.account.store.AccountWrite;
import io.quaymaster.aws.function.message.AccountPage;
import io.quaymaster.memory.account.MemoryAccountStore;
import io.quaymaster.memory.account.MemoryFreeIndex;
import io.quaymaster.testkit.contract.account.AccountSamples;
import io.quaymaster.testkit.contract.account.PoolScene;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccountPagesTest {
  private final MemoryFreeIndex index = new MemoryFreeIndex();
  private final AccountStore store = new MemoryAccountStore(index);
  private final PoolScene pool = PoolScene.over(store, index);
  private final HostedFunction function = HostedFunction.of(pool);
  private final Accounts accounts = new FunctionAccounts(function.caller);

  @AfterEach
  void requestsKeptToTheModel() {
    function.close();
  }

  private void register(int number, Set<Capability> capabilities) {
    AccountId id = new AccountId("%012d".formatted(number));
    Membership plain = AccountSamples.member(id, pool.name());
    Membership member =
        new Membership(id, plain.pool(), capabilities, plain.role(), plain.draining());
    store.write(new AccountWrite.Created(Account.registered(member, AccountSamples.NOON)));
  }

  @ParameterizedTest
  @CsvSource({"0, 1", "1, 1", "1000, 1", "1001, 2", "2000, 2", "2345, 3"})
  void everyPageOfALongListIsFetchedAndNoEmptyOne(int count, int invocations) {
    IntStream.range(0, count).forEach(i -> register(i * 7, Set.of()));

    List<Account> listed = accounts.list(Optional.of(pool.name()));

    assertEquals(pool.accounts().list(Optional.of(pool.name())), listed);
    assertEquals(count, listed.size());
    assertEquals(invocations, function.invocations());
  }

  @Test
  void accountsThatSayMuchComeByFewerSoThatNoAnswerIsTooLong() {
    Set<Capability> many =
        IntStream.range(0, 6_000)
            .mapToObj(i -> new Capability("capability-%050d".formatted(i)))
            .collect(Collectors.toSet());
    IntStream.range(0, 15).forEach(i -> register(i, many));

    List<Account> listed = accounts.list(Optional.empty());

    assertEquals(pool.accounts().list(Optional.empty()), listed);
    assertEquals(5, function.invocations());
  }

  @Test
  void accountThatLeavesBetweenTwoPagesIsMissingAndNothingElse() {
    IntStream.range(0, AccountPage.MOST + 2).forEach(i -> register(i, Set.of()));
    List<Account> all = pool.accounts().list(Optional.empty());
    AccountPage first = AccountPage.of(all, Optional.empty());

    AccountPage second =
        AccountPage.of(
            all.stream().filter(a -> !Optional.of(a.id()).equals(first.next())).toList(),
            first.next());

    assertEquals(all.subList(AccountPage.MOST, all.size()), second.accounts());
    assertEquals(Optional.empty(), second.next());
  }

  @Test
  void pageThatLeadsBackIsAnExceptionInsteadOfAListWithoutEnd() {
    function.cloud.server.on(
        HostedFunction.INVOKE,
        _ ->
            Map.of(
                "StatusCode",
                200,
                "Payload",
                "{\"version\":1,\"answer\":{\"accounts\":[],\"next\":\"000000000007\"}}"));

    String message =
        String.valueOf(
            assertThrows(AccountFunctionFailed.class, () -> accounts.list(Optional.empty()))
                .getMessage());

    assertTrue(message.endsWith("list: the page after 000000000007 leads back"), message);
    assertEquals(2, function.invocations());
  }

  @ParameterizedTest
  @CsvSource({"0", "-1", "101"})
  void historyThatNoStoreGivesIsRefusedBeforeTheFunctionIsCalled(int limit) {
    AccountId id = AccountSamples.accountId();

    assertThrows(
        IllegalArgumentException.class, () -> accounts.history(id, Optional.empty(), limit));

    assertEquals(0, function.invocations());
  }
}
