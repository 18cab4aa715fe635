package io.quaymaster.simulator.rest.issue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quaymaster.simulator.http.ApiAnswer;
import io.quaymaster.simulator.rest.Body;
import io.quaymaster.simulator.rest.Paging;
import io.quaymaster.simulator.rest.RestCall;
import io.quaymaster.simulator.rest.RestProblem;
import io.quaymaster.simulator.rest.Router;
import io.quaymaster.simulator.rest.Routes;
import io.quaymaster.simulator.state.account.Role;
import io.quaymaster.simulator.state.issue.Milestone;
import io.quaymaster.simulator.state.issue.Milestones;
import io.quaymaster.simulator.state.issue.OpenState;
import io.quaymaster.simulator.state.repository.Repository;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** {@code milestones} of a repository. */
public final class MilestoneRoutes implements Routes {
  private static final String MILESTONES = "/repos/{owner}/{repo}/milestones";

  /** GitHub keeps the day of {@code due_on} as midnight here, whatever time was sent. */
  private static final ZoneId PACIFIC = ZoneId.of("America/Los_Angeles");

  @Override
  public void addTo(Router router) {
    router
        .get(MILESTONES, MilestoneRoutes::list)
        .post(MILESTONES, MilestoneRoutes::create)
        .get(MILESTONES + "/{number}", call -> call.ok(shape(call, milestone(call))))
        .patch(MILESTONES + "/{number}", MilestoneRoutes::update);
  }

  private static ApiAnswer list(RestCall call) {
    String state = call.request().parameter("state").orElse("open");
    List<Milestone> wanted =
        call.repository().issues().milestones().all().stream()
            .filter(one -> state.equals("all") || one.state().wire().equals(state))
            .sorted(order(call))
            .toList();
    return Paging.list(call, wanted, one -> shape(call, one));
  }

  private static Comparator<Milestone> order(RestCall call) {
    Comparator<Milestone> order =
        call.request().parameter("sort").orElse("due_on").equals("completeness")
            ? Comparator.comparingDouble(one -> completeness(call.repository(), one))
            : Comparator.comparing(
                Milestone::dueOn, Comparator.nullsLast(Comparator.naturalOrder()));
    Comparator<Milestone> then = order.thenComparingInt(Milestone::number);
    return call.request().parameter("direction").orElse("asc").equals("desc")
        ? then.reversed()
        : then;
  }

  private static double completeness(Repository repository, Milestone milestone) {
    return repository.issues().all().stream()
        .filter(issue -> Integer.valueOf(milestone.number()).equals(issue.milestone()))
        .mapToInt(issue -> issue.open() ? 0 : 1)
        .average()
        .orElse(0);
  }

  private static ApiAnswer create(RestCall call) {
    Repository repository = call.writable(Role.TRIAGE);
    Body body = call.body();
    Optional<Milestone> made =
        repository
            .issues()
            .milestones()
            .create(
                call.actor(),
                body.required("title"),
                body.text("description").orElse(null),
                body.time("due_on").map(MilestoneRoutes::day).orElse(null));
    return made.map(one -> call.created(shape(call, one))).orElseGet(MilestoneRoutes::taken);
  }

  private static ApiAnswer update(RestCall call) {
    Repository repository = call.writable(Role.TRIAGE);
    Body body = call.body();
    Optional<String> description =
        body.has("description")
            ? Optional.of(body.text("description").orElse(""))
            : Optional.empty();
    Optional<Instant> due = body.time("due_on").map(MilestoneRoutes::day);
    Milestones.Edit edit = new Milestones.Edit(body.text("title"), description, state(body), due);
    return repository
        .issues()
        .milestones()
        .edit(call.actor(), milestone(call).number(), edit)
        .map(one -> call.ok(shape(call, one)))
        .orElseGet(MilestoneRoutes::taken);
  }

  private static Optional<OpenState> state(Body body) {
    return body.text("state")
        .map(
            word ->
                Arrays.stream(OpenState.values())
                    .filter(one -> one.wire().equals(word))
                    .findFirst()
                    .orElseThrow(
                        () ->
                            new RestProblem(
                                ApiAnswer.validation("Milestone", "state", "invalid"))));
  }

  private static Instant day(Instant sent) {
    return sent.atZone(PACIFIC).toLocalDate().atStartOfDay(PACIFIC).toInstant();
  }

  private static ApiAnswer taken() {
    return ApiAnswer.validation("Milestone", "title", "already_exists");
  }

  private static Milestone milestone(RestCall call) {
    int number = call.issueNumber("number");
    return RestCall.found(call.repository().issues().milestones().find(number));
  }

  private static JsonNode shape(RestCall call, Milestone one) {
    return call.shapes().issues().milestone(call.repository(), one);
  }
}
