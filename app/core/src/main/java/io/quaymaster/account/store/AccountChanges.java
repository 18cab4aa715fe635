package io.quaymaster.account.store;

import io.quaymaster.account.Account;
import io.quaymaster.account.AccountId;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads an account, decides, and writes on the version that was read; who loses a race reads and
 * decides again.
 */
@Singleton
public class AccountChanges {
  /**
   * Every lost race is another's progress, so that so many in a row mean that something is wrong.
   */
  private static final int MAX_RACES = 32;

  private final AccountStore store;

  public AccountChanges(AccountStore store) {
    this.store = store;
  }

  /** What to do with an account as it was read. */
  public sealed interface Decision<T> {
    /** What is answered. */
    T answer();

    /** Nothing is written. */
    record Keep<T>(T answer) implements Decision<T> {}

    /** Something is written; the answer holds when it is. */
    record Write<T>(AccountWrite write, T answer) implements Decision<T> {}
  }

  /**
   * Decides until the decision takes effect.
   *
   * @param decide free of effects, because it may be asked several times
   * @throws IllegalStateException when others always were faster
   */
  public <T> T apply(AccountId id, Function<Optional<Account>, Decision<T>> decide) {
    for (int races = 0; races < MAX_RACES; races++) {
      Decision<T> decision = decide.apply(store.find(id));
      boolean effective =
          switch (decision) {
            case Decision.Keep<T> _ -> true;
            case Decision.Write<T>(var write, _) -> store.write(write);
          };
      if (effective) {
        return decision.answer();
      }
    }
    throw new IllegalStateException(
        "account %s was changed by others %d times in a row".formatted(id, MAX_RACES));
  }
}
