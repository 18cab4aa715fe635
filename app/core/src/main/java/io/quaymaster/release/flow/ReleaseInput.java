package io.quaymaster.release.flow;

import io.quaymaster.config.ReleaseConfig;
import io.quaymaster.kernel.BranchName;
import io.quaymaster.kernel.CommitSha;
import io.quaymaster.kernel.DeliveryId;
import io.quaymaster.kernel.InstalledRepository;
import io.quaymaster.release.ReleaseOverride;
import io.quaymaster.release.plan.PlanQuestion;
import io.quaymaster.release.version.Channel;
import io.quaymaster.run.RunKey;
import io.quaymaster.run.RunRecord;
import java.util.Map;

/**
 * What a release run was asked for.
 *
 * @param asked true when a person asks, false for a push
 * @param requestedBy login of whoever pushed or asked
 * @param cause names the push or request: the same cause is the same wish
 */
public record ReleaseInput(
    CommitSha head,
    BranchName branch,
    Channel channel,
    ReleaseOverride override,
    boolean asked,
    String requestedBy,
    String cause) {
  /** The kind of all release runs. */
  public static final String KIND = "release";

  private static final String PUSH = "push ";

  /** The cause of a release that a push asks for. */
  public static String push(DeliveryId delivery) {
    return PUSH + delivery;
  }

  /** True when a push asks; all deliveries of one push are the same wish. */
  public boolean isPush() {
    return cause.startsWith(PUSH);
  }

  /** The run of this commit on this channel. */
  public RunKey key(InstalledRepository repository) {
    return new RunKey(KIND, repository.id() + "/" + head + "/" + channel);
  }

  /** A further run of the same commit, after {@code count} that released nothing. */
  public RunKey key(InstalledRepository repository, int count) {
    RunKey first = key(repository);
    return count == 0 ? first : new RunKey(KIND, first.subject() + "/again-" + count);
  }

  /**
   * What the run asks the planner.
   *
   * @param underway true when an earlier attempt may have placed the tag
   */
  PlanQuestion question(InstalledRepository repository, ReleaseConfig config, boolean underway) {
    return new PlanQuestion(repository, head, branch, config, override, asked, underway);
  }

  /** As the journal keeps it. */
  public Map<String, String> toMap() {
    return Map.of(
        "head", head.value(),
        "branch", branch.value(),
        "channel", channel.name(),
        "override", override.toString(),
        "asked", Boolean.toString(asked),
        "requestedBy", requestedBy,
        "cause", cause);
  }

  /** What a run was given. */
  public static ReleaseInput of(RunRecord run) {
    return new ReleaseInput(
        new CommitSha(value(run, "head")),
        new BranchName(value(run, "branch")),
        new Channel(value(run, "channel")),
        ReleaseOverride.parse(value(run, "override")).orElseThrow(),
        Boolean.parseBoolean(value(run, "asked")),
        value(run, "requestedBy"),
        value(run, "cause"));
  }

  private static String value(RunRecord run, String name) {
    String value = run.input().get(name);
    if (value == null) {
      throw new IllegalStateException("run " + run.key() + " has no input " + name);
    }
    return value;
  }
}
