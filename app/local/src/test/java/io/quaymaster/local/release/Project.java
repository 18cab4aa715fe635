package io.quaymaster.local.release;

import io.quaymaster.local.Eventually;
import io.quaymaster.local.Git;
import io.quaymaster.local.Stack;
import io.quaymaster.simulator.github.Arrangement;
import io.quaymaster.simulator.github.SimulatedGitHub;
import io.quaymaster.simulator.state.account.Account;
import io.quaymaster.simulator.state.check.CheckRun;
import io.quaymaster.simulator.state.repository.Repository;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;

/** A repository of one test in the running stack. */
public record Project(Repository repository) {
  /** The whole configuration that turns releases on. */
  static final String RELEASES = "release:\n  enabled: true\n";

  /** Where a repository keeps its configuration. */
  public static final String CONFIG = ".github/quaymaster.yml";

  static final String RELEASE_CHECK = "quaymaster / release";
  static final String CONFIG_CHECK = "quaymaster / config";

  /** A repository of an organisation that has not used up what it may create in a minute. */
  static Project create(String name, String config, String... tags) {
    return create(Company.withRoom().account(), name, config, tags);
  }

  /** A repository of acme. */
  static Project inAcme(String name, String config, String... tags) {
    return create(Stack.running().organisation(), name, config, tags);
  }

  /**
   * A repository with one commit that has the tags; nothing is released when this returns, and
   * nothing is under way.
   *
   * @param config the configuration; "" for none
   */
  public static Project create(Account owner, String name, String config, String... tags) {
    Arrangement arrange = gitHub().arrange();
    Map<String, String> files = new LinkedHashMap<>();
    files.put("README.md", "# " + name + "\n");
    if (!config.isEmpty()) {
      files.put(CONFIG, config);
    }
    Repository repository = arrange.emptyRepository(owner, name);
    ObjectId first = arrange.commit(repository, "chore: begin\n\n[skip release]", files);
    arrange.tags(repository, List.of(tags), first);
    Project project = new Project(repository);
    project.settle();
    return project;
  }

  /** The GitHub of the running stack. */
  public static SimulatedGitHub gitHub() {
    return Stack.running().gitHub();
  }

  /** {@code owner/name}. */
  public String name() {
    return repository.name().toString();
  }

  /** The path of the repository's API. */
  public String api(String tail) {
    return "/repos/" + name() + tail;
  }

  Git clone(Path folder) {
    return Git.clone(gitHub().url() + "/" + name() + ".git", folder);
  }

  /** Waits until every delivery about this repository has come to an end, and what they caused. */
  public void settle() {
    Deliveries deliveries = deliveries();
    Eventually.holds(deliveries::settled, () -> name() + " does not settle: " + deliveries);
  }

  /** What was told about this repository. */
  public Deliveries deliveries() {
    return new Deliveries(repository.id());
  }

  /** The newest check run of a name on a commit. */
  Optional<CheckRun> check(String commit, String name) {
    return repository.checkRuns().of(ObjectId.fromString(commit)).stream()
        .filter(run -> run.name().equals(name))
        .findFirst();
  }

  /** Waits for the completed check run {@code quaymaster / release} on a commit. */
  Shown shown(String commit) {
    return shown(commit, RELEASE_CHECK);
  }

  /** Waits for a completed check run on a commit. */
  Shown shown(String commit, String check) {
    Eventually.holds(
        () -> check(commit, check).filter(run -> run.conclusion() != null).isPresent(),
        () -> "no check run '" + check + "' on " + commit + ": " + deliveries());
    return Shown.of(check(commit, check).orElseThrow());
  }

  /** The names of all tags. */
  List<String> tags() {
    return repository.git().refs().list("refs/tags/").stream().map(ref -> ref.shortName()).toList();
  }

  /** How many releases there are, drafts among them. */
  int releases() {
    return repository.releases().all().size();
  }

  /** The calls about this repository so far. */
  public List<String> calls() {
    return gitHub().rules().calls().about(name());
  }

  /** Forgets the calls so far; whatever is under way is waited for. */
  public void countFromHere() {
    settle();
    gitHub().rules().calls().reset();
  }
}
