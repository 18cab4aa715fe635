package io.quaymaster.local.sweep;

import io.quaymaster.simulator.state.check.CheckRun;
import io.quaymaster.simulator.state.release.Release;
import io.quaymaster.simulator.state.repository.Repository;
import java.util.List;
import java.util.Optional;
import org.eclipse.jgit.lib.ObjectId;

/**
 * How a release ended, without ids and times.
 *
 * @param tags each with whether it is annotated and stands on the pushed commit
 * @param releases each with tag, name and whether it is a draft
 * @param checks each with name, status, conclusion and title
 * @param run state of the run
 * @param delivery state in the ledger
 */
record ReleaseEnd(
    List<String> tags,
    List<String> releases,
    List<String> checks,
    Optional<String> run,
    Optional<String> delivery) {

  static ReleaseEnd of(
      Repository repository, ObjectId head, Optional<String> run, Optional<String> delivery) {
    return new ReleaseEnd(
        repository.git().refs().list("refs/tags/").stream()
            .map(
                ref ->
                    ref.name()
                        + (repository.git().refs().peel(ref.target()).orElseThrow().equals(head)
                            ? " on the commit"
                            : " elsewhere")
                        + (ref.target().equals(head) ? "" : ", annotated"))
            .toList(),
        repository.releases().all().stream().map(ReleaseEnd::text).toList(),
        repository.checkRuns().all().stream().map(check -> text(check, head)).toList(),
        run,
        delivery);
  }

  private static String text(Release release) {
    return release.tagName() + " " + release.content().name() + " " + release.published();
  }

  private static String text(CheckRun check, ObjectId head) {
    return String.join(
        " ",
        check.name(),
        check.status(),
        String.valueOf(check.conclusion()),
        String.valueOf(check.output().title()).replace(head.name().substring(0, 7), "COMMIT"));
  }
}
