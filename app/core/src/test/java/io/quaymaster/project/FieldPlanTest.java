package io.quaymaster.project;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quaymaster.project.FieldSetting.Wanted;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FieldPlanTest {
  private static final ProjectField TEXT = field("Value", new ProjectField.Type.Text());
  private static final ProjectField NUMBER = field("Estimate", new ProjectField.Type.Numeric());
  private static final ProjectField DATE = field("Due", new ProjectField.Type.Date());
  private static final ProjectField CHOICE =
      field(
          "Target quarter",
          new ProjectField.Type.SingleSelect(
              List.of(
                  new ProjectField.Option("o1", "Q1 2026"),
                  new ProjectField.Option("o2", "Q2 2026"))));
  private static final ProjectField ITERATION =
      field(
          "Sprint",
          new ProjectField.Type.Iterations(
              List.of(
                  new Iteration("i1", "Sprint 1", LocalDate.of(2026, 3, 16), 14),
                  new Iteration("i2", "Sprint 2", LocalDate.of(2026, 3, 30), 14))));
  private static final ProjectField TITLE = field("Title", new ProjectField.Type.BuiltIn("TITLE"));
  private static final Project PROJECT =
      new Project(
          "P",
          new ProjectRef("acme", 7),
          "Roadmap",
          false,
          List.of(TEXT, NUMBER, DATE, CHOICE, ITERATION, TITLE));
  private static final Wanted QUARTER = new Wanted.Span("Q1 2026", LocalDate.of(2026, 3, 31));

  private static ProjectField field(String name, ProjectField.Type type) {
    return new ProjectField("F_" + name, name, type);
  }

  private static FieldPlan plan(ProjectItem item, FieldSetting... settings) {
    return FieldPlan.of(PROJECT, item, List.of(settings));
  }

  private static void assertSets(ProjectField field, FieldValue value, FieldSetting setting) {
    FieldPlan plan = plan(ProjectItem.fresh("i"), setting);
    assertEquals(List.of(), plan.notices());
    assertEquals(List.of(new FieldChange(field, value)), plan.changes());
    ProjectItem set = new ProjectItem("i", Map.of(field.id(), value));
    assertEquals(List.of(), plan(set, setting).changes());
  }

  private static void assertNotice(String notice, FieldSetting setting) {
    FieldPlan plan = plan(ProjectItem.fresh("i"), setting);
    assertEquals(List.of(), plan.changes());
    assertEquals(List.of(notice), plan.notices());
  }

  @Test
  void everyKindOfFieldTakesWhatFitsAndIsNotSetAgain() {
    assertSets(TEXT, new FieldValue.Text("x"), FieldSetting.written("value", "x"));
    assertSets(
        NUMBER,
        new FieldValue.Amount(new BigDecimal("8.50")),
        FieldSetting.written("Estimate", "8.5"));
    assertSets(
        DATE,
        new FieldValue.Date(LocalDate.of(2026, 2, 28)),
        FieldSetting.written("Due", "2026-02-28"));
    assertSets(
        CHOICE, new FieldValue.Option("o2"), FieldSetting.written("Target Quarter", "q2 2026"));
    assertSets(
        ITERATION, new FieldValue.InIteration("i1"), FieldSetting.written("Sprint", "sprint 1"));
  }

  @Test
  void quarterGoesIntoWhateverTheFieldIs() {
    assertSets(CHOICE, new FieldValue.Option("o1"), new FieldSetting("Target quarter", QUARTER));
    assertSets(
        DATE, new FieldValue.Date(LocalDate.of(2026, 3, 31)), new FieldSetting("Due", QUARTER));
    assertSets(ITERATION, new FieldValue.InIteration("i2"), new FieldSetting("Sprint", QUARTER));
    assertSets(TEXT, new FieldValue.Text("Q1 2026"), new FieldSetting("Value", QUARTER));
  }

  @Test
  void whatDoesNotExistIsReportedAndNotInvented() {
    assertNotice("project acme/7 has no field 'Size'", FieldSetting.written("Size", "L"));
    assertNotice(
        "field 'Target quarter' of project acme/7 has no option 'Q3 2026', but Q1 2026, Q2 2026",
        FieldSetting.written("Target quarter", "Q3 2026"));
    assertNotice(
        "field 'Sprint' of project acme/7 has no iteration 'Sprint 9'",
        FieldSetting.written("Sprint", "Sprint 9"));
  }

  @Test
  void whatDoesNotFitIsReported() {
    assertNotice(
        "field 'Estimate' of project acme/7 holds numbers of at most 15 digits, and 'many' is none",
        FieldSetting.written("Estimate", "many"));
    assertNotice(
        "field 'Estimate' of project acme/7 holds numbers of at most 15 digits, and"
            + " '12345678.12345678' is none",
        FieldSetting.written("Estimate", "12345678.12345678"));
    assertNotice(
        "field 'Due' of project acme/7 holds dates such as 2026-03-31, and 'soon' is none",
        FieldSetting.written("Due", "soon"));
    assertNotice(
        "field 'Title' of project acme/7 can't be set: GitHub fills it from the issue (TITLE)",
        FieldSetting.written("Title", "x"));
  }
}
