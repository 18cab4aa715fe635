package io.quaymaster.simulator.rest.repository;

import com.fasterxml.jackson.databind.JsonNode;
import io.quaymaster.simulator.http.ApiAnswer;
import io.quaymaster.simulator.rest.Answers;
import io.quaymaster.simulator.rest.Body;
import io.quaymaster.simulator.rest.Paging;
import io.quaymaster.simulator.rest.RestCall;
import io.quaymaster.simulator.rest.Router;
import io.quaymaster.simulator.rest.Routes;
import io.quaymaster.simulator.state.Caller;
import io.quaymaster.simulator.state.account.Account;
import io.quaymaster.simulator.state.account.AccountType;
import io.quaymaster.simulator.state.account.Role;
import io.quaymaster.simulator.state.repository.Repository;
import io.quaymaster.simulator.state.repository.RepositorySettings;
import java.util.List;
import java.util.Optional;

/** {@code /repos/{owner}/{repo}} itself, and the lists of repositories. */
public final class RepositoryRoutes implements Routes {
  private static final String REPOSITORY = "/repos/{owner}/{repo}";
  private static final int MOST_PROPERTIES = 10;

  @Override
  public void addTo(Router router) {
    router
        .get(REPOSITORY, call -> call.ok(shape(call, call.repository())))
        .patch(REPOSITORY, RepositoryRoutes::update)
        .delete(REPOSITORY, RepositoryRoutes::delete)
        .post(REPOSITORY + "/transfer", RepositoryRoutes::transfer)
        .post(REPOSITORY + "/dispatches", RepositoryRoutes::dispatch)
        .get("/orgs/{org}/repos", RepositoryRoutes::ofOrganization)
        .post("/orgs/{org}/repos", RepositoryRoutes::create)
        .get("/users/{user}/repos", call -> list(call, call.account("user")));
  }

  private static JsonNode shape(RestCall call, Repository repository) {
    return switch (call.caller()) {
      case Caller.User(String login) ->
          call.shapes().repositories().whole(repository, role(call, login, repository));
      case Caller.Installation _ -> call.shapes().repositories().whole(repository, Role.NONE);
      case Caller.App _, Caller.Anonymous _ -> call.shapes().repositories().whole(repository);
    };
  }

  private static Role role(RestCall call, String login, Repository repository) {
    Optional<Account> user = call.state().accounts().find(login);
    return user.map(one -> call.state().role(one, repository)).orElse(Role.NONE);
  }

  private static ApiAnswer ofOrganization(RestCall call) {
    Account organization = call.account("org");
    if (organization.type() != AccountType.ORGANIZATION) {
      return ApiAnswer.notFound();
    }
    return list(call, organization);
  }

  private static ApiAnswer list(RestCall call, Account owner) {
    List<Repository> visible =
        call.state().repositories().of(owner).stream()
            .filter(one -> call.state().visible(call.caller(), one))
            .toList();
    return Paging.list(call, visible, one -> shape(call, one));
  }

  private static ApiAnswer create(RestCall call) {
    Account organization = call.account("org");
    if (!call.state().accounts().owns(call.actor().account(), organization)) {
      return Answers.error(
          403, "You need admin access to the organization before adding a" + " repository to it.");
    }
    String name = call.body().required("name");
    RepositorySettings settings =
        RepositorySettings.fresh(name, call.state().mint().now())
            .hidden(call.body().flag("private").orElse(false))
            .described(call.body().text("description").orElse(null));
    return call.state()
        .repositories()
        .create(call.actor(), organization, settings)
        .map(made -> call.created(shape(call, made)))
        .orElseGet(
            () -> Answers.custom("Repository", "name", "name already exists on this account"));
  }

  private static ApiAnswer update(RestCall call) {
    Repository repository = call.writable(Role.ADMIN);
    Body body = call.body();
    Optional<String> branch = body.text("default_branch");
    if (branch.isPresent() && repository.git().refs().branch(branch.get()).isEmpty()) {
      return ApiAnswer.validation("Repository", "default_branch", "invalid");
    }
    Optional<String> name =
        body.text("name").filter(other -> !other.equals(repository.settings().name()));
    if (name.isPresent()
        && !call.state().repositories().rename(call.actor(), repository, name.get())) {
      return Answers.custom("Repository", "name", "name already exists on this account");
    }
    call.state()
        .repositories()
        .configure(call.actor(), repository, settings -> changed(settings, body));
    return call.ok(shape(call, repository));
  }

  private static RepositorySettings changed(RepositorySettings settings, Body body) {
    RepositorySettings now = settings;
    if (body.has("description")) {
      now = now.described(body.text("description").orElse(null));
    }
    return now.hidden(body.flag("private").orElse(now.isPrivate()))
        .archived(body.flag("archived").orElse(now.archived()))
        .headedBy(body.text("default_branch").orElse(now.defaultBranch()));
  }

  private static ApiAnswer delete(RestCall call) {
    Repository repository = call.writable(Role.ADMIN);
    call.state().repositories().delete(call.actor(), repository);
    return ApiAnswer.noContent();
  }

  private static ApiAnswer transfer(RestCall call) {
    Repository repository = call.writable(Role.ADMIN);
    Optional<Account> owner = call.state().accounts().find(call.body().required("new_owner"));
    if (owner.isEmpty()
        || !call.state().repositories().transfer(call.actor(), repository, owner.get())) {
      return Answers.unprocessable("Could not transfer the repository to that owner.");
    }
    return ApiAnswer.json(202, shape(call, repository));
  }

  private static ApiAnswer dispatch(RestCall call) {
    Repository repository = call.writable(Role.WRITE);
    String type = call.body().required("event_type");
    JsonNode payload = call.body().json().path("client_payload");
    if (payload.size() > MOST_PROPERTIES) {
      return Answers.unprocessable(
          "No more than 10 properties are allowed; " + payload.size() + " were supplied.");
    }
    repository.dispatch(call.actor(), type, payload.isObject() ? payload.toString() : "{}");
    return ApiAnswer.noContent();
  }
}
