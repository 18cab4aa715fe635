package io.quaymaster.roadmap.flow;

import io.quaymaster.config.Pause;
import io.quaymaster.config.Pauses;
import io.quaymaster.project.ProjectLinks;
import io.quaymaster.roadmap.issue.IssueIndex;
import io.quaymaster.roadmap.issue.RoadmapHost;
import io.quaymaster.run.RunDefinition;
import io.quaymaster.run.RunRecord;
import io.quaymaster.run.Step;
import io.quaymaster.run.StepContext;
import io.quaymaster.run.StepOutcome;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The run of one item: milestone, issue, project, index. */
@Singleton
public final class ItemRun {
  /** The kind of these runs. */
  public static final String KIND = "roadmap";

  private final RoadmapHost host;
  private final IssueIndex index;
  private final ProjectLinks links;
  private final Pauses pauses;
  private final Clock clock;

  public ItemRun(
      RoadmapHost host, IssueIndex index, ProjectLinks links, Pauses pauses, Clock clock) {
    this.host = host;
    this.index = index;
    this.links = links;
    this.pauses = pauses;
    this.clock = clock;
  }

  /** The steps for one execution. */
  public RunDefinition definition(ItemTask task) {
    Session session = new Session(task, host, index, clock);
    Converging converging = new Converging(task, session, host, links);
    return new RunDefinition(
        KIND,
        List.of(
            new HoldStep(Converging.MILESTONE, session, clock, unlessPaused(converging)),
            new HoldStep(Converging.ISSUE, session, clock, converging::issue),
            new HoldStep(Converging.PROJECT, session, clock, converging::project),
            new HoldStep(Converging.INDEX, session, clock, converging::index)),
        new GiveBack(session),
        run -> ItemResult.of(run).sentence());
  }

  private java.util.function.Function<StepContext, StepOutcome> unlessPaused(
      Converging converging) {
    return context -> {
      Optional<Pause> pause = pauses.covering(KIND, context.repository().ref());
      return pause.isEmpty()
          ? converging.milestone(context)
          : new StepOutcome.WaitUntil(pauses.nextLook(), pause.orElseThrow().reason());
    };
  }

  /**
   * A failed run gives the item free, with its issue if there is one; the file says what failed.
   */
  private record GiveBack(Session session) implements Step {
    @Override
    public String name() {
      return "failure";
    }

    @Override
    public StepOutcome run(StepContext context) {
      RunRecord run = context.run();
      if (ItemResult.issueOf(run).filter(issue -> session.record(run.key(), issue)).isEmpty()) {
        session.release(run.key());
      }
      return new StepOutcome.Done(Map.of());
    }
  }
}
