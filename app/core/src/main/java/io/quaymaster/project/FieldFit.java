package io.quaymaster.project;

import io.quaymaster.project.FieldSetting.Wanted;
import io.quaymaster.project.ProjectField.Option;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Whether a field can hold what is wanted, and how. */
sealed interface FieldFit {
  /** It can. */
  record Fits(FieldValue value) implements FieldFit {}

  /** It can't; the reason goes on after the field's name. */
  record Misfit(String reason) implements FieldFit {}

  /**
   * At most 15 digits in all: GitHub keeps a double, which would give more of them back rounded,
   * and the field would seem to differ each time.
   */
  Pattern NUMBER = Pattern.compile("[+-]?(?!(\\D*\\d){16})\\d{1,15}(\\.\\d{1,14})?");

  static FieldFit of(ProjectField field, Wanted wanted) {
    return switch (field.type()) {
      case ProjectField.Type.Text() -> new Fits(new FieldValue.Text(text(wanted)));
      case ProjectField.Type.Numeric() -> number(text(wanted));
      case ProjectField.Type.Date() -> date(wanted);
      case ProjectField.Type.SingleSelect(var options) -> option(options, text(wanted));
      case ProjectField.Type.Iterations(var iterations) -> iteration(iterations, wanted);
      case ProjectField.Type.BuiltIn(var kind) ->
          new Misfit("can't be set: GitHub fills it from the issue (" + kind + ")");
    };
  }

  private static String text(Wanted wanted) {
    return switch (wanted) {
      case Wanted.Written(var text) -> text;
      case Wanted.Span(var name, _) -> name;
    };
  }

  private static FieldFit number(String text) {
    String plain = text.strip();
    return NUMBER.matcher(plain).matches()
        ? new Fits(new FieldValue.Amount(new BigDecimal(plain)))
        : new Misfit("holds numbers of at most 15 digits, and '" + shown(text) + "' is none");
  }

  private static FieldFit date(Wanted wanted) {
    return switch (wanted) {
      case Wanted.Span(_, var last) -> new Fits(new FieldValue.Date(last));
      case Wanted.Written(var text) -> {
        try {
          yield new Fits(new FieldValue.Date(LocalDate.parse(text.strip())));
        } catch (DateTimeException e) {
          yield new Misfit("holds dates such as 2026-03-31, and '" + shown(text) + "' is none");
        }
      }
    };
  }

  private static FieldFit option(List<Option> options, String text) {
    Optional<Option> found =
        options.stream().filter(option -> option.name().equals(text.strip())).findFirst();
    return found
        .or(() -> options.stream().filter(o -> o.name().equalsIgnoreCase(text.strip())).findFirst())
        .<FieldFit>map(option -> new Fits(new FieldValue.Option(option.id())))
        .orElseGet(
            () ->
                new Misfit(
                    "has no option '"
                        + shown(text)
                        + "', but "
                        + options.stream().map(Option::name).collect(Collectors.joining(", "))));
  }

  private static FieldFit iteration(List<Iteration> iterations, Wanted wanted) {
    String name = text(wanted).strip();
    return iterations.stream()
        .filter(iteration -> iteration.title().equalsIgnoreCase(name))
        .findFirst()
        .or(() -> holding(iterations, wanted))
        .<FieldFit>map(iteration -> new Fits(new FieldValue.InIteration(iteration.id())))
        .orElseGet(() -> new Misfit("has no iteration '" + shown(name) + "'"));
  }

  private static Optional<Iteration> holding(List<Iteration> iterations, Wanted wanted) {
    return switch (wanted) {
      case Wanted.Written _ -> Optional.empty();
      case Wanted.Span(_, var last) ->
          iterations.stream().filter(iteration -> iteration.contains(last)).findFirst();
    };
  }

  private static String shown(String text) {
    return text.length() <= 60 ? text : text.substring(0, 60) + "…";
  }
}
