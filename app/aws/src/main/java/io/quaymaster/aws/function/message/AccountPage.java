package io.quaymaster.aws.function.message;

import io.quaymaster.account.Account;
import io.quaymaster.account.AccountId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Some accounts of a list by number. A page is far below the 6 MB that an answer of a function may
 * have, whatever the accounts look like: an item of DynamoDB has at most 400 KB, and JSON writes no
 * character of it longer than six.
 *
 * @param next the account that the next page begins after; empty on the last page
 */
public record AccountPage(List<Account> accounts, Optional<AccountId> next) {
  /** Most accounts. */
  public static final int MOST = 1_000;

  /** A page ends with the account that brings it to so many bytes. */
  public static final int ENOUGH_BYTES = 1_000_000;

  static final Format<AccountPage> FORMAT =
      new Format<>(
          page ->
              new Written()
                  .parts("accounts", AccountFormats.ACCOUNT, page.accounts())
                  .optionalText("next", page.next()),
          in ->
              new AccountPage(
                  in.parts("accounts", AccountFormats.ACCOUNT),
                  in.optionalValue("next", AccountId::new)));

  public AccountPage {
    accounts = List.copyOf(accounts);
  }

  /**
   * The page that begins after an account.
   *
   * @param all by number
   */
  public static AccountPage of(List<Account> all, Optional<AccountId> after) {
    List<Account> page = new ArrayList<>();
    long bytes = 0;
    for (Account account : all) {
      if (after.isPresent() && !isAfter(account.id(), after.orElseThrow())) {
        continue;
      }
      if (page.size() == MOST || bytes >= ENOUGH_BYTES) {
        return new AccountPage(page, Optional.of(page.getLast().id()));
      }
      page.add(account);
      bytes += Messages.size(AccountFormats.ACCOUNT.write(account));
    }
    return new AccountPage(page, Optional.empty());
  }

  /** Whether a list by number has one account after the other. */
  public static boolean isAfter(AccountId one, AccountId other) {
    return one.value().compareTo(other.value()) > 0;
  }
}
