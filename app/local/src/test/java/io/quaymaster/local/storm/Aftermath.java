package io.quaymaster.local.storm;

import io.quaymaster.kernel.Version;
import io.quaymaster.simulator.state.git.NamedRef;
import io.quaymaster.simulator.state.release.Release;
import io.quaymaster.simulator.state.repository.Repository;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.jgit.lib.ObjectId;

/** What a repository looks like afterwards, and everything that is wrong with it. */
final class Aftermath {
  private final Repository repository;
  private final List<World.Pushed> pushed;
  private final Map<ObjectId, List<Version>> versions = new HashMap<>();
  private final List<String> wrong = new ArrayList<>();

  private Aftermath(Repository repository, List<World.Pushed> pushed) {
    this.repository = repository;
    this.pushed = pushed;
  }

  /** All that breaks a promise, in words; empty when all is well. */
  static List<String> wrongIn(World world) {
    List<String> wrong = new ArrayList<>();
    for (Repository repository : world.repositories()) {
      wrong.addAll(new Aftermath(repository, world.pushed(repository)).look());
    }
    return wrong;
  }

  private List<String> look() {
    List<NamedRef> tags = repository.git().refs().list("refs/tags/");
    tags.forEach(this::tag);
    versionsRise();
    everyHeadIsContained();
    releases(tags);
    return wrong;
  }

  private void tag(NamedRef tag) {
    ObjectId commit = repository.git().refs().peel(tag.target()).orElseThrow();
    if (repository.git().objects().tag(tag.target()).isEmpty()) {
      wrong(tag.shortName() + " is not annotated");
    }
    versions
        .computeIfAbsent(commit, c -> new ArrayList<>())
        .add(Version.parse(tag.shortName().substring(1)).orElseThrow());
    boolean skipped =
        pushed.stream().anyMatch(one -> one.commit().equals(commit) && !one.releasable());
    if (skipped) {
      wrong(tag.shortName() + " is on a commit that asked for no release");
    }
  }

  private void versionsRise() {
    Set<ObjectId> ours = new HashSet<>(pushed.stream().map(World.Pushed::commit).toList());
    Version last =
        versions.entrySet().stream()
            .filter(one -> !ours.contains(one.getKey()))
            .flatMap(one -> one.getValue().stream())
            .max(Version::compareTo)
            .orElse(Version.of("0.0.0"));
    for (World.Pushed one : pushed) {
      List<Version> here = versions.getOrDefault(one.commit(), List.of());
      if (here.size() > 1) {
        wrong(one.commit().name() + " has the versions " + here);
      }
      for (Version version : here) {
        if (version.compareTo(last) <= 0) {
          wrong(version + " comes after " + last + " in history");
        }
        last = version;
      }
    }
  }

  private void everyHeadIsContained() {
    boolean contained = false;
    for (World.Pushed one : pushed.reversed()) {
      contained |= versions.containsKey(one.commit());
      if (one.releasable() && !contained) {
        wrong(one.commit().name() + " was pushed and is in no version");
      }
    }
  }

  /** Tags from before the App was installed have none. */
  private void releases(List<NamedRef> tags) {
    Set<ObjectId> ours = new HashSet<>(pushed.stream().map(World.Pushed::commit).toList());
    List<Release> releases = repository.releases().all();
    for (NamedRef tag : tags) {
      ObjectId commit = repository.git().refs().peel(tag.target()).orElseThrow();
      long count =
          releases.stream().filter(release -> release.tagName().equals(tag.shortName())).count();
      if (count != (ours.contains(commit) ? 1 : 0)) {
        wrong(tag.shortName() + " has " + count + " releases");
      }
    }
    if (releases.stream().anyMatch(release -> !release.published())) {
      wrong("a draft was left behind");
    }
    if (releases.size() > tags.size()) {
      wrong("there are " + releases.size() + " releases of " + tags.size() + " tags");
    }
  }

  private void wrong(String what) {
    wrong.add(repository.name() + ": " + what);
  }
}
