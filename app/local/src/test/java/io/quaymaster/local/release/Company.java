package io.quaymaster.local.release;

import io.quaymaster.local.Stack;
import io.quaymaster.simulator.state.account.Account;
import io.quaymaster.simulator.state.account.Actor;
import io.quaymaster.simulator.state.app.Access;
import io.quaymaster.simulator.state.app.GitHubApp;
import io.quaymaster.simulator.state.app.Installation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** An organisation and the App's installation there. */
public record Company(Account account, Installation installation) {
  /**
   * A release makes up to five things and its repository some more, and GitHub lets an installation
   * create 80 a minute: what comes then waits.
   */
  private static final int PROJECTS = 6;

  private static final List<Company> ALL = new ArrayList<>();
  private static int projects;

  /** An organisation for a further project. */
  static synchronized Company withRoom() {
    if (projects++ % PROJECTS == 0) {
      ALL.add(create("room-" + (ALL.size() + 1)));
    }
    return ALL.getLast();
  }

  /** A new organisation of the same owner, with the App installed. */
  public static Company create(String login) {
    Account account = Project.gitHub().arrange().organization(login, owner());
    return new Company(account, Project.gitHub().arrange().install(app(), account));
  }

  /** The one that is there from the start. */
  static Company acme() {
    Account account = Stack.running().organisation();
    return new Company(
        account, Project.gitHub().state().installations().find(app().id(), account).orElseThrow());
  }

  /** From now on the App may read contents and write the rest. */
  void mayOnlyReadContents() {
    Map<String, Access> fewer =
        Map.of(
            "metadata", Access.READ,
            "contents", Access.READ,
            "checks", Access.WRITE,
            "issues", Access.WRITE,
            "pull_requests", Access.WRITE);
    Project.gitHub().state().installations().grant(installation.id(), fewer, Actor.of(owner()));
  }

  void suspend() {
    Project.gitHub().state().installations().suspend(installation.id(), Actor.of(owner()));
  }

  void delete(Project project) {
    Project.gitHub().state().repositories().delete(Actor.of(owner()), project.repository());
  }

  /** How often a token was asked for. */
  int tokensAskedFor() {
    String path = "/app/installations/" + installation.id() + "/access_tokens";
    return Project.gitHub().rules().calls().about(path).size();
  }

  private static GitHubApp app() {
    return Stack.running().app().registered();
  }

  private static Account owner() {
    return Project.gitHub().state().accounts().find("mona").orElseThrow();
  }
}
