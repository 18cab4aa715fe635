package io.quaymaster.testkit.contract.account.clean;

import static io.quaymaster.testkit.contract.account.clean.Sites.ELSEWHERE;
import static io.quaymaster.testkit.contract.account.clean.Sites.HERE;
import static io.quaymaster.testkit.contract.account.clean.Sites.LEASE;
import static io.quaymaster.testkit.contract.account.clean.Sites.OTHER_LEASE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.quaymaster.account.LeaseId;
import io.quaymaster.account.clean.CleaningUnavailable;
import io.quaymaster.account.clean.LeaseStacks;
import io.quaymaster.account.clean.RegionName;
import io.quaymaster.account.clean.Resource;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link LeaseStacks} does. */
public abstract class LeaseStacksContract {
  protected abstract LeaseStacks stacks();

  /** A stack without tags. */
  protected abstract void make(RegionName region, String name);

  /** A stack with the tag of a lease. */
  protected abstract void make(RegionName region, String name, LeaseId lease);

  /** A stack that is deleted, which may be shown for a while. */
  protected abstract void makeDeleted(RegionName region, String name);

  /** CloudFormation answers nothing any more. */
  protected abstract void goDown();

  private Set<String> found(RegionName region) {
    Set<String> names = new HashSet<>();
    stacks().find(Sites.in(region), LEASE).stream().map(Resource::id).forEach(names::add);
    return names;
  }

  @Test
  void stacksOfTheLeaseAreToldOnAllPagesByTheirNameOrByTheirTag() {
    IntStream.range(0, 5).forEach(i -> make(HERE, "other-" + i));
    make(HERE, "qm-abcdefghijkl");
    make(HERE, "qm-abcdefghijkl-2");
    make(HERE, "named-by-the-job", LEASE);

    assertEquals(Set.of("qm-abcdefghijkl", "qm-abcdefghijkl-2", "named-by-the-job"), found(HERE));
  }

  @Test
  void stacksOfOthersAreNotTheLeases() {
    make(HERE, "qm-zyxwvutsrqpo");
    make(HERE, "another", OTHER_LEASE);
    make(HERE, "of-nobody");
    make(ELSEWHERE, "qm-abcdefghijkl");

    assertEquals(Set.of(), found(HERE));
    assertEquals(Set.of("qm-abcdefghijkl"), found(ELSEWHERE));
  }

  @Test
  void deletedStackIsNotFound() {
    makeDeleted(HERE, "qm-abcdefghijkl");

    assertEquals(Set.of(), found(HERE));
  }

  @Test
  void noAnswerIsUnavailableAndNotNothing() {
    goDown();

    assertThrows(CleaningUnavailable.class, () -> found(HERE));
  }
}
