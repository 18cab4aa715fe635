package io.quaymaster.testkit.contract.host;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import io.quaymaster.kernel.IssueNumber;
import io.quaymaster.project.FieldChange;
import io.quaymaster.project.FieldValue;
import io.quaymaster.project.Iteration;
import io.quaymaster.project.Project;
import io.quaymaster.project.ProjectField;
import io.quaymaster.project.ProjectField.Option;
import io.quaymaster.project.ProjectHost;
import io.quaymaster.project.ProjectItem;
import io.quaymaster.project.ProjectRef;
import io.quaymaster.project.ProjectView;
import io.quaymaster.roadmap.issue.Identity;
import io.quaymaster.roadmap.issue.Lookup;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What all {@link ProjectHost}s do. */
public abstract class ProjectHostContract {
  /** The world of this test. */
  protected abstract IssueWorld world();

  @Test
  void projectIsSeenWithItsFieldsAndWithoutAnItem() {
    Project project = project();

    assertEquals(world().project(), project.ref());
    assertEquals(false, project.closed());
    assertEquals(new ProjectField.Type.Text(), field("Note").type());
    assertEquals(new ProjectField.Type.Numeric(), field("Points").type());
    assertEquals(new ProjectField.Type.Date(), field("Due").type());
    assertEquals(List.of("Q1 2026", "Q2 2026"), options().stream().map(Option::name).toList());
    assertEquals(
        Map.of(
            "Sprint 1", LocalDate.parse("2026-01-05"), "Sprint 2", LocalDate.parse("2026-06-01")),
        iterations().stream().collect(Collectors.toMap(Iteration::title, Iteration::start)));
    assertEquals(List.of(14, 14), iterations().stream().map(Iteration::days).toList());
    assertEquals(Optional.empty(), view(world().opens("Billing", "")).item());
  }

  @Test
  void issueIsAddedOnceHoweverOftenItIsAsked() {
    IssueNumber issue = world().opens("Billing", "");

    String item = add(issue);

    assertEquals(item, add(issue));
    assertEquals(Optional.of(item), view(issue).item().map(ProjectItem::id));
    assertEquals(Optional.empty(), view(world().opens("Other", "")).item());
  }

  @Test
  void valuesOfEveryKindAreSetAndSeen() {
    IssueNumber issue = world().opens("Billing", "");
    String item = add(issue);
    List<FieldChange> changes =
        List.of(
            change("Note", new FieldValue.Text("Ann \"A\" \\ \u00e9")),
            change("Points", new FieldValue.Amount(new BigDecimal("-0.1"))),
            change("Due", new FieldValue.Date(LocalDate.parse("2026-03-31"))),
            change("Quarter", new FieldValue.Option(options().getLast().id())),
            change("Sprint", new FieldValue.InIteration(iterations().getLast().id())));

    world().projects().set(world().repository(), project(), item, changes);

    Map<String, FieldValue> values = view(issue).item().orElseThrow().values();
    for (FieldChange change : changes) {
      assertEquals(change.value(), values.get(change.field().id()), change.field().name());
    }
  }

  @Test
  void settingOneFieldLeavesTheOthers() {
    IssueNumber issue = world().opens("Billing", "");
    String item = add(issue);
    set(item, change("Note", new FieldValue.Text("one")));
    set(item, change("Points", new FieldValue.Amount(new BigDecimal("100"))));
    set(item, change("Note", new FieldValue.Text("two")));

    Map<String, FieldValue> values = view(issue).item().orElseThrow().values();
    assertEquals(new FieldValue.Text("two"), values.get(field("Note").id()));
    assertEquals(new FieldValue.Amount(new BigDecimal("100")), values.get(field("Points").id()));
  }

  @Test
  void projectThatIsNotThereIsInvisible() {
    ProjectRef none = new ProjectRef(world().project().owner(), 999);

    assertEquals(
        ProjectView.invisible(none),
        world().projects().view(world().repository(), world().opens("Billing", ""), none));
  }

  private String add(IssueNumber issue) {
    String id =
        world()
            .roadmap()
            .look(
                world().repository(),
                new Lookup(
                    "Billing",
                    Identity.ofTitle("Billing"),
                    Optional.of(issue),
                    Optional.empty(),
                    "Q1 2026",
                    Optional.empty()))
            .issues()
            .getFirst()
            .issue()
            .nodeId();
    return world().projects().add(world().repository(), project(), id);
  }

  private void set(String item, FieldChange change) {
    world().projects().set(world().repository(), project(), item, List.of(change));
  }

  private ProjectView.Visible view(IssueNumber issue) {
    return assertInstanceOf(
        ProjectView.Visible.class,
        world().projects().view(world().repository(), issue, world().project()));
  }

  private Project project() {
    return view(world().opens("Any", "")).project();
  }

  private FieldChange change(String name, FieldValue value) {
    return new FieldChange(field(name), value);
  }

  private ProjectField field(String name) {
    return ProjectField.named(project().fields(), name).orElseThrow();
  }

  private List<Option> options() {
    return assertInstanceOf(ProjectField.Type.SingleSelect.class, field("Quarter").type())
        .options();
  }

  private List<Iteration> iterations() {
    return assertInstanceOf(ProjectField.Type.Iterations.class, field("Sprint").type())
        .iterations();
  }
}
