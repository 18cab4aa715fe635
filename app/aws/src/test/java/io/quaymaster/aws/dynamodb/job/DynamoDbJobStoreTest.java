package io.quaymaster.aws.dynamodb.job;

import static io.quaymaster.testkit.contract.job.JobSamples.NOON;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.account.PoolName;
import io.quaymaster.aws.Stack;
import io.quaymaster.aws.dynamodb.table.Attributes;
import io.quaymaster.aws.dynamodb.table.Item;
import io.quaymaster.aws.dynamodb.table.ItemKey;
import io.quaymaster.aws.dynamodb.table.LedgerTable;
import io.quaymaster.job.Job;
import io.quaymaster.job.JobEnd;
import io.quaymaster.job.JobState;
import io.quaymaster.kernel.InstalledRepository;
import io.quaymaster.testkit.contract.account.AccountSamples;
import io.quaymaster.testkit.contract.job.JobSamples;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class DynamoDbJobStoreTest {
  private final DynamoDbJobStore store = Stack.bean(DynamoDbJobStore.class);
  private final LedgerTable table = Stack.bean(LedgerTable.class);
  private final InstalledRepository repository = JobSamples.repository();
  private final PoolName pool = AccountSamples.pool();
  private final Job job = JobSamples.queued(repository, 17, "reproduce", 1, pool);

  private Item item() {
    return table.find(new ItemKey("JOB#" + repository.id() + "#17", "reproduce#1")).orElseThrow();
  }

  @Test
  void jobExpiresFourHundredDaysAfterItsEndAndNotBeforeIt() {
    List<Job> life = JobSamples.life(job);
    store.create(job);
    for (Job state : life.subList(1, life.size())) {
      assertEquals(Optional.empty(), item().optionalInstant("expiresAt"));
      store.replace(state);
    }

    assertEquals(
        Optional.of(NOON.plusSeconds(470).plus(Duration.ofDays(400))),
        item().optionalInstant("expiresAt"));
  }

  @Test
  void signOfLifeChangesNothingThatTheIndexHolds() {
    Job begun = job.begun(JobSamples.lease(pool), NOON.plusSeconds(1));
    store.create(job);
    List<Object> before = indexed();
    store.replace(begun);
    store.replace(begun.beaten(NOON.plusSeconds(60)));

    assertEquals(before, indexed());
    assertEquals("JOB#open", item().text("recentOf"));
    assertEquals(NOON, item().instant("recentAt"));
  }

  private List<Object> indexed() {
    return List.of(item().text("recentOf"), item().instant("recentAt"), item().text("kind"));
  }

  @Test
  void largestEndFitsBecauseItIsCut() {
    String line = "\u4e2d".repeat(300_000);
    JobEnd end =
        new JobEnd(
            JobEnd.Kind.FAILED,
            line,
            Collections.nCopies(50, line),
            Duration.ofSeconds(1),
            line,
            NOON.plusSeconds(2));
    Job begun = job.begun(JobSamples.lease(pool), NOON.plusSeconds(1));
    store.create(job);
    store.replace(begun);

    assertTrue(store.replace(begun.ended(end)));

    JobState.Ended kept = (JobState.Ended) store.find(job.id()).orElseThrow().state();
    assertEquals(20, kept.end().tail().size());
    assertEquals(Attributes.MAX_TEXT, kept.end().tail().getFirst().length());
  }

  @ParameterizedTest
  @ValueSource(strings = {"QUEUED", "RUNNING", "ENDED"})
  void stateWithoutItsTimesIsNamed(String state) {
    assertThrows(IllegalStateException.class, () -> JobItems.job(broken(state)));
  }

  @Test
  void stateThatNobodyKnowsIsNamed() {
    IllegalStateException e =
        assertThrows(IllegalStateException.class, () -> JobItems.job(broken("LATE")));

    assertEquals(
        "JOB#" + repository.id() + "#17 reproduce#1 has an unknown state: LATE", e.getMessage());
  }

  private Item broken(String state) {
    Map<String, AttributeValue> values = new HashMap<>(JobItems.item(job));
    values.put("state", Attributes.text(state));
    values.remove("since");
    return new Item(values);
  }

  @Test
  void oldestOpenJobsOfAPoolAreFoundBehindManyOfOthers() {
    Instant old = Instant.parse("2001-01-01T00:00:00Z");
    List<Job> mine = new ArrayList<>();
    for (int number = 1; number <= 120; number++) {
      PoolName of = number % 40 == 0 ? pool : AccountSamples.pool();
      Job open = JobSamples.queued(repository, 3, "reproduce", number, of, old.plusSeconds(number));
      store.create(open);
      if (of.equals(pool)) {
        mine.add(open);
      }
    }

    assertEquals(mine, store.open(Optional.of(pool), 100));
    assertEquals(mine.subList(0, 1), store.open(Optional.of(pool), 1));
  }
}
