package io.quaymaster.local.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quaymaster.event.DeliveryRecord;
import io.quaymaster.event.DeliveryState;
import io.quaymaster.local.Eventually;
import io.quaymaster.local.LocalApp;
import io.quaymaster.local.LocalStack;
import io.quaymaster.local.Stack;
import io.quaymaster.simulator.github.SimulatedGitHub;
import io.quaymaster.simulator.hooks.Delivery;
import io.quaymaster.simulator.hooks.SignedRequest;
import io.quaymaster.simulator.rules.fault.Fault;
import io.quaymaster.simulator.state.account.Account;
import io.quaymaster.simulator.state.account.Actor;
import io.quaymaster.simulator.state.app.HookTarget;
import io.quaymaster.simulator.state.app.Installation;
import io.quaymaster.simulator.state.repository.Repository;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A delivery that failed, whoever's fault it was, is taken up when it comes again. */
class RedeliveryTest {
  private static final URI NOBODY = URI.create("http://127.0.0.1:1/github/webhooks");
  private static final Map<String, String> FILES =
      Map.of(".github/quaymaster.yml", "release:\n  enabled: true\n");

  private final LocalStack stack = Stack.running();
  private final SimulatedGitHub github = stack.gitHub();
  private final Receiver receiver = new Receiver(stack);
  private final Set<String> seen = new HashSet<>();

  @AfterEach
  void fairWeather() {
    github.rules().faults().clear();
    github.deliveries().resume();
    hooksGoTo(receiver.url());
    receiver.close();
  }

  @Test
  void aDeliveryThatFoundNobodyIsProcessedWhenItIsRedelivered() {
    Repository repository = repository("redelivered-down");
    hooksGoTo(NOBODY);
    github.arrange().commit(repository, "feat: while nobody listened", Map.of("a", "1"));
    Delivery failed = attempt(repository);
    assertTrue(!failed.ok() && receiver.find(failed.guid()).isEmpty());

    hooksGoTo(receiver.url());
    github.deliveries().redeliver(failed);

    receiver.awaitDone(failed.guid());
    assertTagged(repository);
  }

  @Test
  void aDeliveryWhoseProcessingFailedIsProcessedWhenItIsRedelivered() {
    Repository repository = repository("redelivered-failed");
    Installation installation = installation();
    Actor owner = Actor.of(github.state().accounts().find("mona").orElseThrow());
    github.deliveries().pause();
    github.arrange().commit(repository, "feat: before the suspension", Map.of("a", "1"));
    SignedRequest push = held("push");
    github.state().installations().suspend(installation.id(), owner);
    try {
      assertEquals(202, receiver.post(push.headers(), push.body()).statusCode());
      Eventually.holds(() -> state(push.guid()).isPresent(), () -> "never claimed");
      Eventually.holds(
          () -> state(push.guid()).filter(DeliveryState.Failed.class::isInstance).isPresent(),
          () -> "not failed but " + state(push.guid()));
    } finally {
      github.state().installations().unsuspend(installation.id(), owner);
    }

    assertEquals(202, receiver.post(push.headers(), push.body()).statusCode());

    receiver.awaitDone(push.guid());
    assertEquals(2, receiver.find(push.guid()).map(DeliveryRecord::attempts).orElse(0));
    assertTagged(repository);
  }

  @Test
  void aDeliveryDuringAnOutageIsProcessedAfterItWithoutARedelivery() {
    Repository repository = repository("outage");
    github.rules().faults().on("graphql ConfigFiles", 6, new Fault.ServerError(502));
    github.arrange().commit(repository, "feat: during an outage", Map.of("a", "1"));
    Delivery delivered = attempt(repository);
    assertTrue(delivered.ok());

    receiver.awaitDone(delivered.guid());
    assertTagged(repository);
    assertTrue(github.rules().faults().happened() >= 6, "the outage was not met");
  }

  @Test
  void aDeliveryThatIsDoneIsNotProcessedAgain() {
    Repository repository = repository("redelivered-done");
    github.arrange().commit(repository, "feat: once", Map.of("a", "1"));
    Delivery first = attempt(repository);
    receiver.awaitDone(first.guid());
    DeliveryRecord done = receiver.find(first.guid()).orElseThrow();

    github.deliveries().redeliver(first);
    github.arrange().commit(repository, "[skip release] after it", Map.of("b", "1"));

    // The repository's queue keeps its order: the later push is done after the redelivery.
    receiver.awaitDone(attempt(repository).guid());
    assertEquals(done, receiver.find(first.guid()).orElseThrow());
  }

  private Repository repository(String name) {
    Repository repository =
        github.arrange().repository(stack.organisation(), name, Map.of("a", "0"));
    Delivery first = attempt(repository);
    receiver.awaitDone(first.guid());
    github.deliveries().pause();
    github.arrange().commit(repository, "[skip release] configure", FILES);
    assertEquals(1, github.deliveries().drain().size());
    github.deliveries().resume();
    return repository;
  }

  private Installation installation() {
    Account organisation = stack.organisation();
    return github
        .state()
        .installations()
        .find(stack.app().registered().id(), organisation)
        .orElseThrow();
  }

  private SignedRequest held(String event) {
    List<SignedRequest> held =
        github.deliveries().drain().stream().filter(one -> one.event().equals(event)).toList();
    assertEquals(1, held.size());
    return held.getFirst();
  }

  /** The first attempt to deliver a push of the repository that was not seen yet. */
  private Delivery attempt(Repository repository) {
    Eventually.holds(
        () -> attempts(repository).findFirst().isPresent(),
        () -> "no new push of " + repository.name());
    Delivery attempt = attempts(repository).findFirst().orElseThrow();
    seen.add(attempt.guid());
    return attempt;
  }

  private Stream<Delivery> attempts(Repository repository) {
    return github.deliveries().log().of(stack.app().registered().id()).stream()
        .filter(one -> one.event().equals("push") && !seen.contains(one.guid()))
        .filter(one -> one.repositoryId().filter(id -> id == repository.id()).isPresent());
  }

  private Optional<DeliveryState> state(String guid) {
    return receiver.find(guid).map(DeliveryRecord::state);
  }

  private void assertTagged(Repository repository) {
    assertTrue(
        repository.git().refs().tagCommit("v0.1.0").isPresent(),
        () -> "no tag v0.1.0 on " + repository.name());
  }

  private void hooksGoTo(URI url) {
    github
        .state()
        .apps()
        .redirectHook(
            stack.app().registered().id(), new HookTarget(url, LocalApp.WEBHOOK_SECRET, true));
  }
}
