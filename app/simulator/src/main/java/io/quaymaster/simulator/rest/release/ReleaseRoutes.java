package io.quaymaster.simulator.rest.release;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quaymaster.simulator.http.ApiAnswer;
import io.quaymaster.simulator.rest.Answers;
import io.quaymaster.simulator.rest.Body;
import io.quaymaster.simulator.rest.Paging;
import io.quaymaster.simulator.rest.RestCall;
import io.quaymaster.simulator.rest.RestProblem;
import io.quaymaster.simulator.rest.Router;
import io.quaymaster.simulator.rest.Routes;
import io.quaymaster.simulator.state.Caller;
import io.quaymaster.simulator.state.account.Account;
import io.quaymaster.simulator.state.account.Role;
import io.quaymaster.simulator.state.release.MakeLatest;
import io.quaymaster.simulator.state.release.Release;
import io.quaymaster.simulator.state.release.ReleaseContent;
import io.quaymaster.simulator.state.repository.ReleaseOutcome;
import io.quaymaster.simulator.state.repository.Repository;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** {@code releases}. */
public final class ReleaseRoutes implements Routes {
  private static final String RELEASES = "/repos/{owner}/{repo}/releases";

  @Override
  public void addTo(Router router) {
    router
        .get(RELEASES, ReleaseRoutes::list)
        .post(RELEASES, ReleaseRoutes::create)
        .post(RELEASES + "/generate-notes", ReleaseRoutes::notes)
        .get(RELEASES + "/latest", ReleaseRoutes::latest)
        .get(RELEASES + "/tags/{tag...}", ReleaseRoutes::byTag)
        .get(RELEASES + "/{id}", ReleaseRoutes::get)
        .patch(RELEASES + "/{id}", ReleaseRoutes::update)
        .delete(RELEASES + "/{id}", ReleaseRoutes::delete);
  }

  private static ApiAnswer list(RestCall call) {
    Repository repository = call.repository();
    List<Release> visible =
        repository.releases().all().stream()
            .filter(release -> release.published() || seesDrafts(call, repository))
            .toList();
    return Paging.list(call, visible, release -> shape(call, repository, release));
  }

  private static ApiAnswer latest(RestCall call) {
    Repository repository = call.repository();
    return call.ok(shape(call, repository, RestCall.found(repository.releases().latest())));
  }

  private static ApiAnswer byTag(RestCall call) {
    Repository repository = call.repository();
    return call.ok(
        shape(call, repository, RestCall.found(repository.releases().byTag(call.path("tag")))));
  }

  private static ApiAnswer get(RestCall call) {
    Repository repository = call.repository();
    Release release =
        RestCall.found(
            repository
                .releases()
                .find(call.number("id"))
                .filter(one -> one.published() || seesDrafts(call, repository)));
    return call.ok(shape(call, repository, release));
  }

  private static ApiAnswer create(RestCall call) {
    Repository repository = call.writable(Role.WRITE);
    Body body = call.body();
    String tag = tag(body);
    String target = body.text("target_commitish").orElse(repository.settings().defaultBranch());
    boolean generate = body.flag("generate_release_notes").orElse(false);
    ReleaseNotes notes = ReleaseNotes.of(call, repository, tag, target, Optional.empty());
    ReleaseContent content =
        new ReleaseContent(
            tag,
            target,
            body.text("name").orElse(generate ? notes.name() : null),
            text(body.text("body").orElse(null), generate, notes),
            body.flag("draft").orElse(false),
            body.flag("prerelease").orElse(false),
            makeLatest(body, MakeLatest.TRUE));
    check(content);
    ReleaseOutcome outcome = repository.publishing().create(call.actor(), content);
    return answer(call, repository, outcome, 201);
  }

  private static @Nullable String text(
      @Nullable String given, boolean generate, ReleaseNotes notes) {
    if (!generate) {
      return given;
    }
    return given == null || given.isEmpty() ? notes.body() : given + "\n\n" + notes.body();
  }

  private static ApiAnswer update(RestCall call) {
    Repository repository = call.writable(Role.WRITE);
    Release old = RestCall.found(repository.releases().find(call.number("id")));
    Body body = call.body();
    ReleaseContent now = old.content();
    ReleaseContent content =
        new ReleaseContent(
            body.text("tag_name").orElse(now.tagName()),
            body.text("target_commitish").orElse(now.target()),
            body.has("name") ? body.text("name").orElse(null) : now.name(),
            body.has("body") ? body.text("body").orElse(null) : now.body(),
            body.flag("draft").orElse(now.draft()),
            body.flag("prerelease").orElse(now.prerelease()),
            makeLatest(body, now.makeLatest()));
    check(content);
    return answer(
        call, repository, repository.publishing().update(call.actor(), old, content), 200);
  }

  private static ApiAnswer delete(RestCall call) {
    Repository repository = call.writable(Role.WRITE);
    return repository.releases().delete(call.actor(), call.number("id"))
        ? ApiAnswer.noContent()
        : ApiAnswer.notFound();
  }

  private static ApiAnswer notes(RestCall call) {
    Repository repository = call.writable(Role.WRITE);
    Body body = call.body();
    String target = body.text("target_commitish").orElse(repository.settings().defaultBranch());
    ReleaseNotes notes =
        ReleaseNotes.of(call, repository, tag(body), target, body.text("previous_tag_name"));
    return call.ok(notes.json());
  }

  private static String tag(Body body) {
    String tag = body.required("tag_name");
    if (!org.eclipse.jgit.lib.Repository.isValidRefName("refs/tags/" + tag)) {
      throw new RestProblem(Answers.custom("Release", "tag_name", "tag_name is not well-formed"));
    }
    return tag;
  }

  private static MakeLatest makeLatest(Body body, MakeLatest usual) {
    return body.text("make_latest")
        .map(
            word ->
                MakeLatest.parse(word)
                    .orElseThrow(
                        () ->
                            new RestProblem(
                                ApiAnswer.validation("Release", "make_latest", "invalid"))))
        .orElse(usual);
  }

  private static void check(ReleaseContent content) {
    String body = content.body();
    if (body != null && body.length() > ReleaseContent.LONGEST_BODY) {
      throw new RestProblem(
          Answers.custom("Release", "body", "body is too long (maximum is 125000 characters)"));
    }
  }

  private static ApiAnswer answer(
      RestCall call, Repository repository, ReleaseOutcome outcome, int status) {
    return switch (outcome) {
      case ReleaseOutcome.Kept(Release release) -> {
        ObjectNode json = shape(call, repository, release);
        yield status == 201 ? call.created(json) : call.ok(json);
      }
      case ReleaseOutcome.TagTaken() ->
          ApiAnswer.validation("Release", "tag_name", "already_exists");
      case ReleaseOutcome.TagBurnt() ->
          Answers.custom("Release", "tag_name", "tag_name was used by an immutable release");
      case ReleaseOutcome.NoSuchTarget() ->
          ApiAnswer.validation("Release", "target_commitish", "invalid");
      case ReleaseOutcome.EmptyRepository() ->
          Answers.custom("Release", "", "Repository is empty.");
      case ReleaseOutcome.Violation(String rule) -> Answers.violation(rule);
      case ReleaseOutcome.Immutable() ->
          Answers.custom("Release", "", "Cannot update an immutable release");
    };
  }

  private static boolean seesDrafts(RestCall call, Repository repository) {
    return switch (call.caller()) {
      case Caller.Anonymous _, Caller.App _ -> false;
      case Caller.Installation _ -> call.state().granted(call.caller(), repository);
      case Caller.User(String login) -> {
        Optional<Account> user = call.state().accounts().find(login);
        yield user.map(one -> call.state().role(one, repository))
            .orElse(Role.NONE)
            .includes(Role.WRITE);
      }
    };
  }

  private static ObjectNode shape(RestCall call, Repository repository, Release release) {
    return call.shapes().releases().of(repository, release);
  }
}
