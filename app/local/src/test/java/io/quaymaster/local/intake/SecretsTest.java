package io.quaymaster.local.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.BeanRegistration;
import io.micronaut.inject.qualifiers.Qualifiers;
import io.quaymaster.app.MessageQueue;
import io.quaymaster.event.DeliveryLedger;
import io.quaymaster.event.DeliveryRecord;
import io.quaymaster.local.Eventually;
import io.quaymaster.local.LocalApp;
import io.quaymaster.local.LocalStack;
import io.quaymaster.local.Stack;
import io.quaymaster.memory.MemoryMessageQueue;
import io.quaymaster.run.RunRecord;
import io.quaymaster.run.RunState;
import io.quaymaster.run.RunStore;
import io.quaymaster.simulator.github.SimulatedGitHub;
import io.quaymaster.simulator.rules.fault.Fault;
import io.quaymaster.simulator.state.account.Actor;
import io.quaymaster.simulator.state.app.InstallationToken;
import io.quaymaster.simulator.state.issue.Issue;
import io.quaymaster.simulator.state.issue.NewIssue;
import io.quaymaster.simulator.state.repository.Repository;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Keys, tokens and secrets are read nowhere, whatever goes wrong. */
class SecretsTest {
  private static final Map<String, String> RELEASES =
      Map.of(".github/quaymaster.yml", "release:\n  enabled: true\n");
  private static final String TAGS = "POST /repos/{owner}/{repo}/git/tags";

  @Test
  void nothingThatIsWrittenShowsASecret() throws Exception {
    try (LogCapture log = new LogCapture();
        LocalStack stack = Stack.inMemory(Map.of())) {
      List<InstallationToken> tokens = new ArrayList<>();
      succeed(stack);
      tokens.addAll(stack.gitHub().state().tokens().all());
      loseTheTokens(stack);
      fail(stack);
      meetAnOutage(stack);
      becomeADeadLetter(stack);
      beForged(stack);
      tokens.addAll(stack.gitHub().state().tokens().all());

      Secrets secrets = new Secrets(stack, tokens);
      Map<String, List<String>> texts = written(stack, log);

      assertTrue(secrets.count() > 20, "hardly any secret is known: " + secrets.count());
      assertTrue(log.lines().stream().anyMatch(line -> line.contains("delivery ")), "no log");
      texts.forEach((where, list) -> assertTrue(!list.isEmpty(), "nothing was read of " + where));
      assertEquals(List.of(), secrets.in(texts));
    }
  }

  @Test
  void aTextThatShowsASecretIsFound() {
    LocalStack stack = Stack.running();
    String key = stack.app().privateKey();
    List<String> bad =
        List.of(
            "secret " + LocalApp.WEBHOOK_SECRET,
            "key " + key.lines().skip(3).findFirst().orElseThrow(),
            "token ghs_" + "a1".repeat(18),
            "jwt eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJJdjIzbGkifQ.c2ln",
            "-----BEGIN RSA PRIVATE KEY-----",
            "Authorization: Bearer " + "b2".repeat(18));

    Secrets secrets = new Secrets(stack, List.of());

    bad.forEach(text -> assertEquals(1, secrets.in(Map.of("a log", List.of(text))).size(), text));
    assertEquals(List.of(), secrets.in(Map.of("a log", List.of("delivery 1 (push): done"))));
  }

  private static void succeed(LocalStack stack) {
    Repository repository = repository(stack, "succeeds");
    Actor mona = Actor.of(stack.gitHub().state().accounts().find("mona").orElseThrow());
    stack.gitHub().arrange().commit(repository, "feat: fine", Map.of("a", "1"));
    awaitRuns(stack, RunState.Finished.class, 1);
    Issue issue = repository.issues().open(mona, NewIssue.of("Release", "please"));
    repository.issues().comments().create(mona, issue, "/release plan");
    Eventually.holds(
        () -> repository.issues().comments().of(issue.number()).size() == 2, () -> "no answer");
  }

  /** The next call is answered 401, with a token in hand. */
  private static void loseTheTokens(LocalStack stack) {
    stack.gitHub().state().tokens().all().stream()
        .map(InstallationToken::token)
        .forEach(stack.gitHub().state().tokens()::revoke);
    Repository repository =
        stack.gitHub().state().repositories().find("acme", "succeeds").orElseThrow();
    stack.gitHub().arrange().commit(repository, "fix: with a new token", Map.of("a", "2"));
    awaitRuns(stack, RunState.Finished.class, 2);
  }

  private static void fail(LocalStack stack) {
    Repository repository = repository(stack, "fails");
    stack.gitHub().arrange().forbidTags(repository, "refs/tags/v*");
    stack.gitHub().arrange().commit(repository, "feat: forbidden", Map.of("a", "1"));
    awaitRuns(stack, RunState.Failed.class, 1);
  }

  private static void meetAnOutage(LocalStack stack) {
    Repository repository = repository(stack, "outage");
    stack.gitHub().rules().faults().on(TAGS, 1, new Fault.ServerError(502));
    stack.gitHub().rules().faults().on(TAGS, 1, new Fault.DropAfter());
    stack.gitHub().rules().faults().on("graphql ConfigFiles", 4, new Fault.DropBefore());
    stack.gitHub().arrange().commit(repository, "feat: late", Map.of("a", "1"));
    awaitRuns(stack, RunState.Finished.class, 3);
  }

  private static void becomeADeadLetter(LocalStack stack) {
    queue(stack)
        .send(new MessageQueue.Message("no envelope", "group", "deduplication", Duration.ZERO));
    Eventually.holds(() -> !queue(stack).deadLetters().isEmpty(), () -> "no dead letter");
  }

  private static void beForged(LocalStack stack) {
    try (Receiver receiver = new Receiver(stack)) {
      assertEquals(401, receiver.post(Hook.handled("guessed")).statusCode());
      byte[] text = "no json".getBytes(UTF_8);
      assertEquals(401, receiver.post(Hook.of("push", text, "guessed")).statusCode());
    }
  }

  private static Map<String, List<String>> written(LocalStack stack, LogCapture log)
      throws IOException, InterruptedException {
    Map<String, List<String>> texts = new LinkedHashMap<>();
    texts.put("an answer of the API or a page", answers(stack));
    texts.put("the ledger", stored(ledger(stack)));
    texts.put("a run", stored(runs(stack)));
    texts.put("a dead letter", stored(queue(stack).deadLetters()));
    texts.put(
        "a check run",
        stored(repositories(stack).flatMap(r -> r.checkRuns().all().stream()).toList()));
    texts.put(
        "a comment",
        stored(repositories(stack).flatMap(r -> r.issues().comments().all().stream()).toList()));
    texts.put(
        "a release",
        stored(repositories(stack).flatMap(r -> r.releases().all().stream()).toList()));
    texts.put(
        "the text of a bean",
        context(stack).getActiveBeanRegistrations(Object.class).stream()
            .map(BeanRegistration::getBean)
            .filter(bean -> bean.getClass().getName().startsWith("io.quaymaster."))
            .map(String::valueOf)
            .toList());
    texts.put("the log", log.lines());
    return texts;
  }

  private static List<String> stored(List<?> records) {
    return records.stream().map(String::valueOf).toList();
  }

  private static List<String> answers(LocalStack stack) throws IOException, InterruptedException {
    List<String> paths =
        new ArrayList<>(
            List.of(
                "/",
                "/deliveries",
                "/runs",
                "/pauses",
                "/jobs",
                "/accounts",
                "/api/jobs",
                "/api/accounts",
                "/api/deliveries",
                "/api/runs",
                "/api/health"));
    ledger(stack).forEach(one -> paths.add("/api/deliveries/" + one.id()));
    ledger(stack).forEach(one -> paths.add("/deliveries/" + one.id()));
    List<String> answers = new ArrayList<>();
    try (HttpClient http = HttpClient.newHttpClient()) {
      for (String path : paths) {
        HttpRequest get = HttpRequest.newBuilder(stack.url().resolve(path)).build();
        answers.add(http.send(get, BodyHandlers.ofString()).body());
      }
      for (String repository : List.of("acme/succeeds", "acme/fails", "acme/nowhere")) {
        HttpRequest plan =
            HttpRequest.newBuilder(stack.url().resolve("/api/release/plan"))
                .POST(BodyPublishers.ofString("{\"repository\":\"" + repository + "\"}"))
                .build();
        answers.add(http.send(plan, BodyHandlers.ofString()).body());
      }
    }
    return answers;
  }

  private static Repository repository(LocalStack stack, String name) {
    SimulatedGitHub github = stack.gitHub();
    Repository repository = github.arrange().emptyRepository(stack.organisation(), name);
    github.deliveries().pause();
    github.arrange().commit(repository, "chore: begin", RELEASES);
    assertEquals(
        1, github.deliveries().drain().stream().filter(one -> one.event().equals("push")).count());
    github.deliveries().resume();
    return repository;
  }

  private static void awaitRuns(LocalStack stack, Class<? extends RunState> state, int count) {
    Eventually.holds(
        () -> runs(stack).stream().filter(run -> state.isInstance(run.state())).count() == count,
        () -> "not " + count + " " + state.getSimpleName() + " but " + runs(stack));
  }

  private static List<RunRecord> runs(LocalStack stack) {
    return context(stack).getBean(RunStore.class).list(Optional.empty(), Instant.MAX, 100);
  }

  private static List<DeliveryRecord> ledger(LocalStack stack) {
    return context(stack).getBean(DeliveryLedger.class).list(Instant.MAX, 100);
  }

  private static Stream<Repository> repositories(LocalStack stack) {
    return stack.gitHub().state().repositories().all().stream();
  }

  private static MemoryMessageQueue queue(LocalStack stack) {
    return (MemoryMessageQueue)
        context(stack).getBean(MessageQueue.class, Qualifiers.byName("events"));
  }

  private static ApplicationContext context(LocalStack stack) {
    return stack.server().getApplicationContext();
  }
}
