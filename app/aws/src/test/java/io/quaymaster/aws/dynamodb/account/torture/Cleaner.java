package io.quaymaster.aws.dynamodb.account.torture;

import io.quaymaster.account.AccountId;
import io.quaymaster.account.AccountState;
import io.quaymaster.account.Blocker;
import io.quaymaster.account.Cleaning;
import io.quaymaster.account.Holder;
import io.quaymaster.account.claim.ClaimOutcome;
import io.quaymaster.account.claim.CleaningResult;
import io.quaymaster.account.claim.KeepOutcome;
import io.quaymaster.testkit.pool.Violations.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** A cleaner: it deletes while its credentials work, also when its claim is lost. */
final class Cleaner extends Actor {
  /** A cleaner's credentials end so long before its claim, because clocks differ. */
  private static final Duration MARGIN = Duration.ofSeconds(60);

  private static final int SWEEP = 15_000;

  private final Holder name;
  private @Nullable AccountId found;
  private Cleaning.@Nullable Claim claim;
  private @Nullable CleaningResult result;

  Cleaner(Surroundings world, int number) {
    super(world);
    this.name = new Holder("cleaner-" + number);
  }

  @Override
  void reborn() {
    found = null;
    claim = null;
    result = null;
  }

  @Override
  void next() {
    Cleaning.Claim mine = claim;
    CleaningResult done = result;
    if (mine == null) {
      seek();
    } else if (done != null) {
      call(Optional.empty(), doing -> doing.cleanings().finish(mine, done), _ -> reborn());
    } else {
      clean(mine);
    }
  }

  private void clean(Cleaning.Claim mine) {
    delete(mine);
    if (chance(2)) {
      sleepLong();
    } else if (chance(30)) {
      call(Optional.empty(), doing -> doing.cleanings().keep(mine), this::kept);
    } else {
      result =
          chance(85)
              ? new CleaningResult.Clean()
              : new CleaningResult.Unfinished(new Blocker("S3 bucket logs"));
    }
  }

  private void kept(KeepOutcome outcome) {
    switch (outcome) {
      case KeepOutcome.Kept(var prolonged) -> claim = prolonged;
      case KeepOutcome.Lost() -> reborn();
    }
  }

  /** It deletes something; AWS refuses when its credentials have ended. */
  private void delete(Cleaning.Claim mine) {
    Instant end = mine.until().minus(MARGIN);
    if (!world.time().now().isBefore(end)) {
      return;
    }
    boolean held =
        world
            .store()
            .find(mine.account())
            .filter(account -> account.state() == AccountState.LEASED)
            .isPresent();
    if (held && world.time().now().isBefore(end)) {
      world.violations().add(Kind.CLEANED_WHILE_HELD, mine + " deletes in " + mine.account());
    }
  }

  private void seek() {
    AccountId next = found == null ? world.signals().poll() : found;
    if (next == null) {
      call(
          Optional.empty(),
          doing -> doing.cleanings().due(),
          due -> {
            if (due.isEmpty()) {
              sleep(SWEEP);
            } else {
              found = due.get(ThreadLocalRandom.current().nextInt(due.size()));
            }
          });
      return;
    }
    found = null;
    call(
        Optional.empty(),
        doing -> doing.cleanings().claim(next, name),
        outcome -> {
          if (outcome instanceof ClaimOutcome.Claimed(var mine, _)) {
            claim = mine;
          }
        });
  }
}
