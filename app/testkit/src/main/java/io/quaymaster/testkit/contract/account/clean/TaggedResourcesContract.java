package io.quaymaster.testkit.contract.account.clean;

import static io.quaymaster.testkit.contract.account.clean.Sites.ELSEWHERE;
import static io.quaymaster.testkit.contract.account.clean.Sites.HERE;
import static io.quaymaster.testkit.contract.account.clean.Sites.LEASE;
import static io.quaymaster.testkit.contract.account.clean.Sites.OTHER_LEASE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.account.LeaseId;
import io.quaymaster.account.clean.CleaningUnavailable;
import io.quaymaster.account.clean.RegionName;
import io.quaymaster.account.clean.Resource;
import io.quaymaster.account.clean.ServiceName;
import io.quaymaster.account.clean.TaggedResources;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every {@link TaggedResources} does. */
public abstract class TaggedResourcesContract {
  protected abstract TaggedResources index();

  /** A thing of a service, such as {@code eks} and {@code cluster/one}, with a lease's tag. */
  protected abstract String tag(RegionName region, String service, String thing, LeaseId lease);

  /** A thing with tags of other keys. */
  protected abstract void tagOtherwise(RegionName region, String service, String thing);

  /** The index answers nothing any more. */
  protected abstract void goDown();

  private List<Resource> tagged(RegionName region) {
    return index().tagged(Sites.in(region));
  }

  private Set<String> arns(RegionName region) {
    Set<String> arns = new HashSet<>();
    tagged(region).forEach(resource -> arns.add(resource.id()));
    return arns;
  }

  @Test
  void nothingIsTaggedInAFreshAccount() {
    assertEquals(List.of(), tagged(HERE));
  }

  @Test
  void everythingWithALeasesTagIsListedOnAllPages() {
    Set<String> arns = new HashSet<>();
    for (int i = 0; i < 4; i++) {
      arns.add(tag(HERE, "eks", "cluster/c" + i, LEASE));
    }
    arns.add(tag(HERE, "sqs", "queue", LEASE));
    arns.add(tag(HERE, "kinesis", "stream/old", OTHER_LEASE));

    assertEquals(arns, arns(HERE));
  }

  @Test
  void resourceIsNamedByItsArnWithItsServiceAndMustGo() {
    String arn = tag(HERE, "eks", "cluster/left", LEASE);

    Resource left = tagged(HERE).getFirst();

    assertEquals(arn, left.id());
    assertEquals(new ServiceName("eks"), left.service());
    assertEquals("eks:cluster", left.kind());
    assertEquals(HERE, left.region());
    assertTrue(left.mustGo());
  }

  @Test
  void otherTagsAndOtherRegionsAreLeftOut() {
    tagOtherwise(HERE, "eks", "cluster/of-the-company");
    String elsewhere = tag(ELSEWHERE, "eks", "cluster/elsewhere", LEASE);

    assertEquals(Set.of(), arns(HERE));
    assertEquals(Set.of(elsewhere), arns(ELSEWHERE));
  }

  @Test
  void noAnswerIsUnavailableAndNotNothing() {
    goDown();

    assertThrows(CleaningUnavailable.class, () -> tagged(HERE));
  }
}
