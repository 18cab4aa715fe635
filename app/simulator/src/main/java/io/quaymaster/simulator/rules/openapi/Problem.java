package io.quaymaster.simulator.rules.openapi;

import io.quaymaster.simulator.http.ApiAnswer;

/** What is wrong with a request, and what GitHub does about it. */
sealed interface Problem {

  /** For people: what was wrong, where, what was expected. */
  String text();

  /** GitHub answers 422. */
  record Invalid(String text) implements Problem {}

  /** GitHub can't read the body and answers 400. */
  record Unreadable(String text) implements Problem {}

  /** GitHub takes no notice; a client that sends it has still made a mistake. */
  record Ignored(String text) implements Problem {}

  /** The answer for a problem that ends the request. */
  static ApiAnswer answer(Problem problem) {
    String documentation = "https://docs.github.com/rest";
    return switch (problem) {
      case Invalid(String text) ->
          ApiAnswer.error(422, "Invalid request.\n\n" + text, documentation);
      case Unreadable(String text) -> ApiAnswer.error(400, text, documentation);
      case Ignored(String text) ->
          throw new IllegalArgumentException("this problem ends no request: " + text);
    };
  }
}
