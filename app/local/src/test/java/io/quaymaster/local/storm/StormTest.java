package io.quaymaster.local.storm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.context.ApplicationContext;
import io.micronaut.inject.qualifiers.Qualifiers;
import io.quaymaster.app.MessageQueue;
import io.quaymaster.event.DeliveryLedger;
import io.quaymaster.event.DeliveryState;
import io.quaymaster.kernel.DeliveryId;
import io.quaymaster.local.Eventually;
import io.quaymaster.local.LocalStack;
import io.quaymaster.local.Stack;
import io.quaymaster.memory.MemoryMessageQueue;
import io.quaymaster.run.RunRecord;
import io.quaymaster.run.RunState;
import io.quaymaster.run.RunStore;
import io.quaymaster.simulator.hooks.SignedRequest;
import io.quaymaster.simulator.rules.fault.Fault;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * 1,000 pushes over 20 repositories, each delivered three times and in any order, while one call in
 * twenty to GitHub goes wrong.
 */
@Execution(ExecutionMode.CONCURRENT)
class StormTest {
  private static final long SEED = 20_261_121;
  private static final int ORGANISATIONS = 4;
  private static final int REPOSITORIES_EACH = 5;
  private static final int ROUNDS = 4;
  private static final int PUSHES_PER_ROUND = 250;
  private static final int POSTERS = 8;
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  /** A secondary limit stops a whole organisation for a second, so it is the rarest. */
  private static final List<Fault> FAULTS =
      List.of(
          new Fault.ServerError(500),
          new Fault.ServerError(502),
          new Fault.DropAfter(),
          new Fault.DropAfter(),
          new Fault.ServerError(500),
          new Fault.ServerError(502),
          new Fault.DropAfter(),
          new Fault.DropAfter(),
          new Fault.ServerError(502),
          new Fault.SecondaryLimit(Duration.ofSeconds(1)));

  private final Random random = new Random(SEED);

  @Test
  void everyPushedHeadEndsInExactlyOneRisingVersion() throws Exception {
    try (LocalStack stack = Stack.inMemory(Map.of(Calm.SETTING, true, "quaymaster.workers", 24))) {
      World world = new World(stack, "storm", ORGANISATIONS, REPOSITORIES_EACH);
      assertTrue(stack.gitHub().deliveries().awaitIdle(PATIENCE));
      stack.gitHub().deliveries().pause();
      stack.gitHub().rules().limits().reset();
      stack.gitHub().rules().limits().enforcePrimary(1_000_000);
      stack.gitHub().rules().faults().randomly(SEED, 0.05, FAULTS, call -> true);

      for (int round = 0; round < ROUNDS; round++) {
        round(stack, world);
      }

      assertEquals(List.of(), Aftermath.wrongIn(world));
      assertEquals(List.of(), runsNotFinished(stack));
      assertNothingIsLeft(stack);
      assertEquals(List.of(), stack.gitHub().rules().violations().list());
      int calls = stack.gitHub().rules().calls().list().size();
      int happened = stack.gitHub().rules().faults().happened();
      assertTrue(happened > calls / 40, happened + " faults in " + calls + " calls");
    }
  }

  private void round(LocalStack stack, World world) throws Exception {
    // What the App itself caused in the round before is told by GitHub, too.
    List<SignedRequest> all = new ArrayList<>(stack.gitHub().deliveries().drain());
    for (int push = 0; push < PUSHES_PER_ROUND; push++) {
      world.push(random);
    }
    List<SignedRequest> pushes = stack.gitHub().deliveries().drain();
    assertEquals(PUSHES_PER_ROUND, pushes.size());
    for (int copy = 0; copy < 3; copy++) {
      all.addAll(pushes);
    }
    Collections.shuffle(all, random);
    post(all);
    DeliveryLedger ledger = bean(stack, DeliveryLedger.class);
    List<DeliveryId> open =
        new ArrayList<>(pushes.stream().map(SignedRequest::guid).map(DeliveryId::new).toList());
    Eventually.holds(
        PATIENCE,
        () -> {
          open.removeIf(id -> isDone(ledger, id));
          return open.isEmpty();
        },
        () -> open.size() + " not done: " + open.stream().map(ledger::find).toList());
  }

  private static void post(List<SignedRequest> requests)
      throws InterruptedException, ExecutionException {
    try (HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        ExecutorService posters = Executors.newFixedThreadPool(POSTERS)) {
      List<Future<Integer>> answers =
          requests.stream()
              .map(
                  one ->
                      posters.submit(
                          () -> http.send(one.http(), BodyHandlers.discarding()).statusCode()))
              .toList();
      for (Future<Integer> answer : answers) {
        assertEquals(202, answer.get());
      }
    }
  }

  private static boolean isDone(DeliveryLedger ledger, DeliveryId id) {
    return ledger.find(id).filter(one -> one.state() instanceof DeliveryState.Done).isPresent();
  }

  private static List<RunRecord> runsNotFinished(LocalStack stack) {
    RunStore runs = bean(stack, RunStore.class);
    List<RunRecord> open = new ArrayList<>();
    Instant before = Instant.MAX;
    for (List<RunRecord> page = runs.list(Optional.of("release"), before, 100);
        !page.isEmpty();
        page = runs.list(Optional.of("release"), before, 100)) {
      page.stream().filter(run -> !(run.state() instanceof RunState.Finished)).forEach(open::add);
      before = page.getLast().updatedAt();
    }
    return open;
  }

  /** Second and third copies may be in the queues still; then nothing is, nor among the dead. */
  private static void assertNothingIsLeft(LocalStack stack) {
    for (String name : List.of("events", "work", "deferred")) {
      MemoryMessageQueue queue =
          (MemoryMessageQueue) context(stack).getBean(MessageQueue.class, Qualifiers.byName(name));
      Eventually.holds(() -> queue.size() == 0, () -> queue.size() + " messages in " + name);
      assertEquals(List.of(), queue.deadLetters(), name);
    }
  }

  private static <T> T bean(LocalStack stack, Class<T> type) {
    return context(stack).getBean(type);
  }

  private static ApplicationContext context(LocalStack stack) {
    return stack.server().getApplicationContext();
  }
}
