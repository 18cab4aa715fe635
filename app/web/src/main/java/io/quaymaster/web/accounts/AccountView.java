package io.quaymaster.web.accounts;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.micronaut.serde.annotation.Serdeable;
import io.quaymaster.account.Account;
import io.quaymaster.account.AccountState;
import io.quaymaster.account.Cleaning;
import io.quaymaster.account.Membership;
import io.quaymaster.account.Tenancy;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An account as the API shows it.
 *
 * @param state that of {@link AccountState} in small letters
 * @param draining it is leased no more and leaves when nobody holds it
 * @param capabilities what it can do beyond others
 * @param role ARN of the role that workers assume in it
 * @param fence of its newest lease; 0 when it was never leased
 * @param lease the running one; only while leased
 * @param cleaning how far it is; only while dirty or being cleaned
 * @param blocker why it is quarantined; only then
 * @param lastReleased when it last became free, or was registered
 */
@Serdeable
@JsonInclude(JsonInclude.Include.NON_NULL)
record AccountView(
    String id,
    String pool,
    String state,
    boolean draining,
    List<String> capabilities,
    String role,
    long fence,
    @Nullable LeaseView lease,
    @Nullable CleaningView cleaning,
    @Nullable String blocker,
    String lastReleased) {
  AccountView {
    capabilities = List.copyOf(capabilities);
  }

  static AccountView of(Account account) {
    Membership member = account.member();
    return new AccountView(
        member.id().value(),
        member.pool().value(),
        word(account.state()),
        member.draining(),
        member.capabilities().stream().map(Membership.Capability::value).sorted().toList(),
        member.role().value(),
        account.fence().value(),
        account.tenancy().map(LeaseView::of).orElse(null),
        CleaningView.of(account),
        account.blocker().map(Object::toString).orElse(null),
        account.lastReleased().toString());
  }

  static String word(AccountState state) {
    return state.name().toLowerCase(Locale.ROOT);
  }

  /**
   * The running lease.
   *
   * @param renewed the last sign of life of its holder
   * @param deadline it ends then at the latest
   * @param job key of the run that uses it; missing while unused
   * @param ending how it is being ended without its holder
   */
  @Serdeable
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record LeaseView(
      String id,
      String holder,
      String since,
      String renewed,
      String deadline,
      @Nullable String job,
      @Nullable String ending) {
    static LeaseView of(Tenancy tenancy) {
      return new LeaseView(
          tenancy.lease().id().value(),
          tenancy.lease().holder().value(),
          tenancy.lease().since().toString(),
          tenancy.renewed().toString(),
          tenancy.lease().deadline().toString(),
          tenancy.job().map(Object::toString).orElse(null),
          tenancy.ending().map(PastLeases::word).orElse(null));
    }
  }

  /**
   * How far the cleaning is.
   *
   * @param attempts begun since it became dirty
   * @param notBefore no cleaner begins earlier
   * @param cleaner who is at it
   * @param until the cleaner has stopped by then
   */
  @Serdeable
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record CleaningView(
      int attempts, String notBefore, @Nullable String cleaner, @Nullable String until) {
    static @Nullable CleaningView of(Account account) {
      Cleaning cleaning = account.cleaning();
      return switch (account.state()) {
        case AVAILABLE, LEASED, QUARANTINED -> null;
        case DIRTY, CLEANING ->
            new CleaningView(
                cleaning.attempts(),
                cleaning.notBefore().toString(),
                cleaning.claim().map(claim -> claim.cleaner().value()).orElse(null),
                cleaning.claim().map(claim -> claim.until().toString()).orElse(null));
      };
    }
  }
}
