package io.quaymaster.aws.dynamodb.account.torture;

import io.quaymaster.account.Account;
import io.quaymaster.account.AccountId;
import io.quaymaster.account.AccountState;
import io.quaymaster.account.Move;
import io.quaymaster.testkit.pool.Violations;
import io.quaymaster.testkit.pool.Violations.Kind;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** The state of every account at every version. Each version is written once. */
final class MoveLog {
  private final Map<AccountId, ConcurrentNavigableMap<Long, AccountState>> states =
      new ConcurrentHashMap<>();

  /** A version has been written. */
  void wrote(Account account, Violations violations) {
    AccountState other =
        states
            .computeIfAbsent(account.id(), _ -> new ConcurrentSkipListMap<>())
            .putIfAbsent(account.version(), account.state());
    if (other != null) {
      violations.add(Kind.TWO_HOLDERS, "version written twice: " + account);
    }
  }

  /** When all have stopped: between two versions that follow there is a move that is allowed. */
  void check(Violations violations) {
    states.forEach(
        (id, versions) ->
            versions.forEach(
                (version, to) ->
                    Optional.ofNullable(versions.get(version - 1))
                        .filter(from -> from != to && !Move.leads(from, to))
                        .ifPresent(
                            from ->
                                violations.add(
                                    Kind.WRONG_MOVE, id + " from " + from + " to " + to))));
  }
}
