package io.quaymaster.testkit.pool;

import io.quaymaster.account.AccountId;
import io.quaymaster.account.Blocker;
import io.quaymaster.account.Cleaning;
import io.quaymaster.account.Holder;
import io.quaymaster.account.claim.ClaimOutcome;
import io.quaymaster.account.claim.CleaningResult;
import io.quaymaster.account.claim.KeepOutcome;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A cleaner: it deletes while its credentials work, also when its claim is lost. */
final class Cleaner extends Actor {
  private final Holder name;
  private @Nullable AccountId found;
  private Cleaning.@Nullable Claim claim;
  private @Nullable CleaningResult result;

  Cleaner(Scene scene, int number) {
    super(scene);
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
    if (mine == null) {
      seek();
    } else if (result != null) {
      finish(mine, result);
    } else {
      clean(mine);
    }
  }

  private void clean(Cleaning.Claim mine) {
    scene.delete(mine);
    if (!scene.ending() && chance(2)) {
      sleepLong();
    } else if (chance(30)) {
      call(() -> scene.pool().cleanings().keep(mine), this::kept, Optional.empty());
    } else {
      result =
          scene.ending() || chance(85)
              ? new CleaningResult.Clean()
              : new CleaningResult.Unfinished(new Blocker("S3 bucket logs"));
    }
  }

  /** It has stopped before it asks, and asks until it hears something. */
  private void finish(Cleaning.Claim mine, CleaningResult found) {
    call(() -> scene.pool().cleanings().finish(mine, found), _ -> reborn(), Optional.empty());
  }

  private void kept(KeepOutcome outcome) {
    switch (outcome) {
      case KeepOutcome.Kept(var prolonged) -> claim = prolonged;
      case KeepOutcome.Lost() -> reborn();
    }
  }

  private void seek() {
    AccountId signalled = found == null ? scene.world().nextSignal() : found;
    if (signalled == null) {
      call(
          () -> scene.pool().cleanings().due(),
          due -> {
            found = due.isEmpty() ? null : due.get(scene.random().nextInt(due.size()));
            sleep(due.isEmpty() ? Scene.SWEEP : 0);
          },
          Optional.empty());
      return;
    }
    found = null;
    call(
        () -> scene.pool().cleanings().claim(signalled, name),
        outcome -> {
          if (outcome instanceof ClaimOutcome.Claimed(var mine, _)) {
            claim = mine;
          }
        },
        Optional.empty());
  }
}
