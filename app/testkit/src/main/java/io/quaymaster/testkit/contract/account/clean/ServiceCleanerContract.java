package io.quaymaster.testkit.contract.account.clean;

import static io.quaymaster.testkit.contract.account.clean.Sites.ELSEWHERE;
import static io.quaymaster.testkit.contract.account.clean.Sites.HERE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.account.clean.CleaningUnavailable;
import io.quaymaster.account.clean.DeletionOutcome;
import io.quaymaster.account.clean.RegionName;
import io.quaymaster.account.clean.Resource;
import io.quaymaster.account.clean.ServiceCleaner;
import io.quaymaster.account.clean.ServiceName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every {@link ServiceCleaner} does, whatever its service. */
public abstract class ServiceCleanerContract {
  /** Attempts after which everything a service has must be gone. */
  private static final int ATTEMPTS = 4;

  private static final int MANY = 5;

  protected abstract ServiceCleaner cleaner();

  /** A job makes one more thing in the region; what the cleaner calls it. */
  protected abstract String make(RegionName region);

  /** Things that AWS or the member stack put there, which stay; none where there are none. */
  protected abstract Set<String> defaults(RegionName region);

  /** The next deletion is refused for good. */
  protected abstract void refuse();

  /** The service answers nothing any more. */
  protected abstract void goDown();

  private List<Resource> scan(RegionName region) {
    return cleaner().scan(Sites.in(region));
  }

  private Set<String> made(RegionName region) {
    return ids(scan(region).stream().filter(Resource::mustGo).toList());
  }

  private static Set<String> ids(List<Resource> resources) {
    Set<String> ids = new HashSet<>();
    resources.forEach(resource -> ids.add(resource.id()));
    return ids;
  }

  private Resource found(String id) {
    return scan(HERE).stream().filter(r -> r.id().equals(id)).findFirst().orElseThrow();
  }

  private DeletionOutcome delete(Resource resource) {
    return cleaner().delete(Sites.in(HERE), resource);
  }

  private Set<String> makeMany() {
    Set<String> made = new HashSet<>();
    for (int i = 0; i < MANY; i++) {
      made.add(make(HERE));
    }
    return made;
  }

  @Test
  void serviceIsOneOfThoseThatAreCleaned() {
    assertTrue(ServiceName.CLEANED.contains(cleaner().service()), cleaner().service().toString());
  }

  @Test
  void everythingIsListedOnAllPages() {
    Set<String> made = makeMany();

    assertEquals(made, made(HERE));
    assertTrue(scan(HERE).stream().allMatch(r -> r.service().equals(cleaner().service())));
  }

  @Test
  void regionsAreListedOneByOneUnlessTheServiceIsGlobal() {
    String one = make(ELSEWHERE);

    assertEquals(Set.of(one), made(ELSEWHERE));
    assertEquals(cleaner().global() ? Set.of(one) : Set.of(), made(HERE));
  }

  @Test
  void whatAwsOrTheMemberStackPutThereIsListedAndNeedNotGo() {
    make(HERE);

    assertEquals(
        defaults(HERE), ids(scan(HERE).stream().filter(resource -> !resource.mustGo()).toList()));
  }

  @Test
  void whatIsDeletedIsListedNoMoreAndDefaultsStay() {
    makeMany();
    for (int i = 0; i < ATTEMPTS && !made(HERE).isEmpty(); i++) {
      scan(HERE).stream().filter(Resource::mustGo).forEach(this::delete);
    }

    assertEquals(Set.of(), made(HERE));
    assertEquals(defaults(HERE), ids(scan(HERE)));
  }

  @Test
  void deletionOfWhatIsGoneHasNothingToDo() {
    Resource resource = found(make(HERE));
    for (int i = 0; i < ATTEMPTS && !made(HERE).isEmpty(); i++) {
      delete(resource);
    }

    assertEquals(new DeletionOutcome.Deleted(), delete(resource));
  }

  @Test
  void refusedDeletionSaysWhyAndLeavesTheThingListed() {
    Resource resource = found(make(HERE));
    refuse();

    DeletionOutcome.Refused refused =
        assertInstanceOf(DeletionOutcome.Refused.class, delete(resource));

    assertFalse(refused.why().isBlank());
    assertEquals(Set.of(resource.id()), made(HERE));
  }

  @Test
  void serviceWithoutAnAnswerIsUnavailableAndNotEmpty() {
    Resource resource = found(make(HERE));
    goDown();

    List<CleaningUnavailable> failures = new ArrayList<>();
    failures.add(assertThrows(CleaningUnavailable.class, () -> scan(HERE)));
    failures.add(assertThrows(CleaningUnavailable.class, () -> delete(resource)));
    assertTrue(failures.stream().noneMatch(e -> String.valueOf(e.getMessage()).isBlank()));
  }
}
