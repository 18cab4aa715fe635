package io.quaymaster.simulator.rules;

import static io.quaymaster.simulator.world.Requests.get;
import static io.quaymaster.simulator.world.Requests.post;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.quaymaster.simulator.http.ApiAnswer;
import io.quaymaster.simulator.http.ApiRequest;
import io.quaymaster.simulator.http.DroppedConnection;
import io.quaymaster.simulator.rules.fault.Fault;
import io.quaymaster.simulator.state.Caller;
import io.quaymaster.simulator.world.World;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RulesTest {
  private static final String TAGS = "POST /repos/{owner}/{repo}/git/tags";
  private static final ApiRequest TAG = post("/repos/acme/billing/git/tags", "{}");
  private static final ApiRequest READ = get("/repos/acme/billing/tags");
  private static final ApiAnswer FINE = ApiAnswer.json(200, JsonNodeFactory.instance.objectNode());

  private final World world = new World();
  private final Rules rules = new Rules(world.state, _ -> new Caller.User("ann"), world.clock);
  private final AtomicInteger effects = new AtomicInteger();

  @Test
  void callsAreCountedByOperationInTheirOrder() {
    serve(READ);
    serve(TAG);
    serve(TAG);
    serve(post("/graphql", "{\"query\": \"query ReleasePlan { viewer { login } }\"}"));
    assertEquals(2, rules.calls().count(TAGS));
    assertEquals(
        List.of("GET /repos/{owner}/{repo}/tags", TAGS, TAGS, "graphql ReleasePlan"),
        rules.calls().list());
    rules.calls().reset();
    assertEquals(0, rules.calls().count(TAGS));
  }

  @Test
  void answersSayHowMuchOfTheLimitIsUsed() {
    serve(READ);
    ApiAnswer answer = serve(READ);
    assertEquals("5000", answer.headers().get("x-ratelimit-limit"));
    assertEquals("4998", answer.headers().get("x-ratelimit-remaining"));
    assertEquals("2", answer.headers().get("x-ratelimit-used"));
    assertEquals("core", answer.headers().get("x-ratelimit-resource"));
    assertEquals(
        Long.toString(world.clock.instant().plus(Duration.ofHours(1)).getEpochSecond()),
        answer.headers().get("x-ratelimit-reset"));
  }

  @Test
  void limitStartsAgainAfterAnHour() {
    serve(READ);
    world.clock.advance(Duration.ofHours(1));
    assertEquals("1", serve(READ).headers().get("x-ratelimit-used"));
  }

  @Test
  void notModifiedCostsNothing() {
    rules.around(READ, () -> new ApiAnswer(304, Map.of(), null));
    assertEquals("1", serve(READ).headers().get("x-ratelimit-used"));
  }

  @Test
  void primaryLimitIs403WithNothingRemainingUntilTheReset() {
    rules.limits().enforcePrimary(2);
    serve(READ);
    serve(READ);
    ApiAnswer refused = serve(READ);
    assertEquals(403, refused.status());
    assertEquals("0", refused.headers().get("x-ratelimit-remaining"));
    assertEquals(2, effects.get());
    world.clock.advance(Duration.ofHours(1));
    assertEquals(200, serve(READ).status());
  }

  @Test
  void eightyContentCreatingRequestsAMinuteAreTheLimit() {
    rules.limits().enforceSecondary();
    for (int i = 0; i < 80; i++) {
      assertEquals(200, serve(TAG).status());
    }
    ApiAnswer refused = serve(TAG);
    assertEquals(403, refused.status());
    assertEquals("60", refused.headers().get("retry-after"));
    assertEquals(200, serve(READ).status(), "reading goes on");
    world.clock.advance(Duration.ofMinutes(1));
    assertEquals(200, serve(TAG).status());
  }

  @Test
  void fiveHundredContentCreatingRequestsAnHourAreTheLimit() {
    rules.limits().enforceSecondary();
    for (int i = 0; i < 500; i++) {
      assertEquals(200, serve(TAG).status());
      world.clock.advance(Duration.ofSeconds(1));
    }
    assertEquals(403, serve(TAG).status());
  }

  @Test
  void nineHundredRestPointsAMinuteAreTheLimit() {
    rules.limits().enforceSecondary();
    for (int i = 0; i < 900; i++) {
      assertEquals(200, serve(READ).status());
    }
    assertEquals(403, serve(READ).status());
  }

  @Test
  void hundredRequestsAtOnceAreTheLimit() {
    rules.limits().enforceSecondary();
    assertEquals(403, nested(100).status());
    assertEquals(200, nested(99).status());
  }

  /** The innermost of so many requests inside each other. */
  private ApiAnswer nested(int depth) {
    List<ApiAnswer> innermost = new ArrayList<>();
    inside(depth, innermost);
    return innermost.getFirst();
  }

  private ApiAnswer inside(int depth, List<ApiAnswer> innermost) {
    if (depth == 0) {
      ApiAnswer answer = serve(READ);
      innermost.add(answer);
      return answer;
    }
    return rules.around(READ, () -> inside(depth - 1, innermost));
  }

  @Test
  void nothingIsEnforcedUnlessTold() {
    for (int i = 0; i < 6_000; i++) {
      assertEquals(200, serve(READ).status());
    }
  }

  @Test
  void faultByOrdinalHappensToThatRequestOnly() {
    rules.faults().at(2, new Fault.ServerError(502));
    assertEquals(200, serve(READ).status());
    assertEquals(502, serve(READ).status());
    assertEquals(200, serve(READ).status());
    assertEquals(2, effects.get());
    assertEquals(1, rules.faults().happened());
  }

  @Test
  void faultByOperationHappensAsOftenAsTold() {
    rules.faults().on(TAGS, 2, new Fault.SecondaryLimit(Duration.ofSeconds(7)));
    assertEquals(200, serve(READ).status());
    ApiAnswer limited = serve(TAG);
    assertEquals(403, limited.status());
    assertEquals("7", limited.headers().get("retry-after"));
    assertEquals(403, serve(TAG).status());
    assertEquals(200, serve(TAG).status());
  }

  @Test
  void connectionDroppedBeforeHasNoEffect() {
    rules.faults().at(1, new Fault.DropBefore());
    assertThrows(DroppedConnection.class, () -> serve(TAG));
    assertEquals(0, effects.get());
  }

  @Test
  void connectionDroppedAfterHasItsEffect() {
    rules.faults().at(1, new Fault.DropAfter());
    assertThrows(DroppedConnection.class, () -> serve(TAG));
    assertEquals(1, effects.get());
    assertEquals(1, rules.calls().count(TAGS));
  }

  @Test
  void delayedRequestIsAnsweredInTheEnd() {
    rules.faults().at(1, new Fault.Delay(Duration.ofMillis(1)));
    assertEquals(200, serve(READ).status());
  }

  @Test
  void sameSeedGivesTheSameFaults() {
    List<Integer> first = statuses(42);
    List<Integer> second = statuses(42);
    assertEquals(first, second);
    assertTrue(first.contains(503) && first.contains(200), first.toString());
  }

  private List<Integer> statuses(long seed) {
    rules.faults().clear();
    rules.faults().randomly(seed, 0.2, List.of(new Fault.ServerError(503)), TAGS::equals);
    List<Integer> statuses = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      statuses.add(serve(TAG).status());
      assertEquals(200, serve(READ).status());
    }
    return statuses;
  }

  @Test
  void createdRefIs404ForTheNextReads() {
    rules.faults().hideCreated(2);
    ApiRequest create = post("/repos/acme/billing/git/refs", "{}");
    var body =
        JsonNodeFactory.instance
            .objectNode()
            .put("ref", "refs/tags/v1")
            .put("url", "http://localhost/api/v3/repos/acme/billing/git/refs/tags/v1");
    assertEquals(201, rules.around(create, () -> ApiAnswer.json(201, body)).status());
    ApiRequest read = get("/repos/acme/billing/git/ref/tags/v1");
    assertEquals(404, serve(read).status());
    assertEquals(404, serve(read).status());
    assertEquals(200, serve(read).status());
    assertEquals(200, serve(get("/repos/acme/billing/git/ref/tags/v2")).status());
  }

  @Test
  void forbiddenComesBeforeInvalidAndBothAreSeen() {
    world.repository("billing");
    Rules anonymous = new Rules(world.state, _ -> new Caller.Anonymous(), world.clock);
    assertEquals(401, anonymous.gate().check(TAG).orElseThrow().status());
    assertEquals(4, anonymous.violations().list().size());
  }

  private ApiAnswer serve(ApiRequest request) {
    return rules.around(
        request,
        () -> {
          effects.incrementAndGet();
          return FINE;
        });
  }
}
