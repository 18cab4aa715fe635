package io.quaymaster.aws.function.message;

import io.quaymaster.account.Account;
import io.quaymaster.account.AccountId;
import io.quaymaster.account.AccountState;
import io.quaymaster.account.Blocker;
import io.quaymaster.account.Cleaning;
import io.quaymaster.account.Fence;
import io.quaymaster.account.Holder;
import io.quaymaster.account.Membership;
import io.quaymaster.account.PoolName;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Accounts and what they are made of. */
final class AccountFormats {
  static final Format<Membership> MEMBER =
      new Format<>(
          member ->
              new Written()
                  .text("id", member.id())
                  .text("pool", member.pool())
                  .texts(
                      "capabilities",
                      member.capabilities().stream()
                          .map(Membership.Capability::value)
                          .sorted()
                          .toList())
                  .text("role", member.role())
                  .flag("draining", member.draining()),
          in ->
              new Membership(
                  in.value("id", AccountId::new),
                  in.value("pool", PoolName::new),
                  Set.copyOf(in.values("capabilities", Membership.Capability::new)),
                  in.value("role", Membership.RoleArn::new),
                  in.flag("draining")));

  static final Format<Cleaning.Claim> CLAIM =
      new Format<>(
          claim ->
              new Written()
                  .text("account", claim.account())
                  .number("fence", claim.fence().value())
                  .text("cleaner", claim.cleaner())
                  .text("until", claim.until()),
          in ->
              new Cleaning.Claim(
                  in.value("account", AccountId::new),
                  new Fence(in.number("fence")),
                  in.value("cleaner", Holder::new),
                  in.value("until", Instant::parse)));

  private static final Format<Cleaning> CLEANING =
      new Format<>(
          cleaning ->
              new Written()
                  .number("attempts", cleaning.attempts())
                  .text("notBefore", cleaning.notBefore())
                  .optionalPart("claim", CLAIM, cleaning.claim()),
          in ->
              new Cleaning(
                  in.integer("attempts"),
                  in.value("notBefore", Instant::parse),
                  in.optionalPart("claim", CLAIM)));

  static final Format<Account> ACCOUNT =
      new Format<>(
          account ->
              new Written()
                  .part("member", MEMBER, account.member())
                  .text("state", account.state())
                  .number("version", account.version())
                  .number("fence", account.fence().value())
                  .optionalPart("tenancy", LeaseFormats.TENANCY, account.tenancy())
                  .optionalPart("last", LeaseFormats.PAST, account.last())
                  .part("cleaning", CLEANING, account.cleaning())
                  .optionalText("blocker", account.blocker())
                  .text("lastReleased", account.lastReleased()),
          in ->
              new Account(
                  in.part("member", MEMBER),
                  in.value("state", AccountState::valueOf),
                  in.number("version"),
                  new Fence(in.number("fence")),
                  in.optionalPart("tenancy", LeaseFormats.TENANCY),
                  in.optionalPart("last", LeaseFormats.PAST),
                  in.part("cleaning", CLEANING),
                  in.optionalValue("blocker", Blocker::new),
                  in.value("lastReleased", Instant::parse)));

  /** Whether there is one is said, so that an answer that lacks it never looks like none. */
  static final Format<Optional<Account>> FOUND =
      Format.variants(
          found ->
              found
                  .map(account -> Written.is("found").part("account", ACCOUNT, account))
                  .orElseGet(() -> Written.is("not-found")),
          Map.of(
              "found",
              in -> Optional.of(in.part("account", ACCOUNT)),
              "not-found",
              _ -> Optional.empty()));

  private AccountFormats() {}
}
