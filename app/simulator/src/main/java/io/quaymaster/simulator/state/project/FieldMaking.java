package io.quaymaster.simulator.state.project;

import io.quaymaster.simulator.state.id.Mint;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** How fields come to be, and which values fit them. */
final class FieldMaking {
  private static final int USUAL_DURATION = 14;
  private static final List<String> COLORS =
      List.of("GRAY", "BLUE", "GREEN", "YELLOW", "ORANGE", "RED", "PINK", "PURPLE");

  private FieldMaking() {}

  /** The fields that every project has from the start, in GitHub's order. */
  static List<NewField> usual() {
    return List.of(
        plain("Title", DataType.TITLE),
        plain("Assignees", DataType.ASSIGNEES),
        NewField.singleSelect("Status", "Todo", "In Progress", "Done"),
        plain("Labels", DataType.LABELS),
        plain("Linked pull requests", DataType.LINKED_PULL_REQUESTS),
        plain("Milestone", DataType.MILESTONE),
        plain("Repository", DataType.REPOSITORY),
        plain("Reviewers", DataType.REVIEWERS),
        plain("Parent issue", DataType.PARENT_ISSUE),
        plain("Sub-issues progress", DataType.SUB_ISSUES_PROGRESS));
  }

  private static NewField plain(String name, DataType type) {
    return new NewField(name, type, List.of(), List.of());
  }

  static ProjectField make(Mint mint, NewField asked) {
    List<Option> options = new ArrayList<>();
    for (String name : asked.options()) {
      options.add(new Option(id(mint), name, COLORS.get(options.size() % COLORS.size()), ""));
    }
    List<Iteration> iterations =
        asked.iterations().stream()
            .sorted(Comparator.comparing(NewField.NewIteration::startDate))
            .map(one -> new Iteration(id(mint), one.title(), one.startDate(), one.duration()))
            .toList();
    int usual = iterations.isEmpty() ? USUAL_DURATION : iterations.getLast().duration();
    return new ProjectField(
        mint.id(),
        asked.name(),
        asked.type(),
        options,
        iterations,
        asked.type() == DataType.ITERATION ? usual : 0,
        mint.now());
  }

  private static String id(Mint mint) {
    return "%08x".formatted(mint.random().nextInt());
  }

  static boolean fits(DataType type, FieldValue value) {
    return switch (value) {
      case FieldValue.Text _ -> type == DataType.TEXT;
      case FieldValue.Numeric _ -> type == DataType.NUMBER;
      case FieldValue.Day _ -> type == DataType.DATE;
      case FieldValue.Choice _ -> type == DataType.SINGLE_SELECT;
      case FieldValue.InIteration _ -> type == DataType.ITERATION;
    };
  }
}
